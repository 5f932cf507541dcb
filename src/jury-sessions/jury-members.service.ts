import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Seen, Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { demandJuryAccount, type JuryAccount, juryAccounts } from '../jury-directory/jury-account.js';
import { AppointmentDocument } from './appointment-document.entity.js';
import { Departures } from './departures.js';
import { DeclaredLink } from './declared-link.entity.js';
import type { AppointMember, ChangeMember } from './jury-member.dto.js';
import { JuryMember } from './jury-member.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { LinkDeclaration } from './link-declaration.entity.js';
import { LinkRuling } from './link-ruling.entity.js';
import { loadJury } from './load-session.js';
import { Recusal } from './recusal.entity.js';
import { leaveRooms } from './remove-agenda.js';
import { removeLinks } from './remove-links.js';
import { memberRow, personToSeat } from './seat-person.js';

@Injectable()
export class JuryMembersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Departures) private readonly departures: Departures,
  ) {}

  /** Accounts that may be linked to a member, by name. */
  async juryAccounts(who: Principal): Promise<JuryAccount[]> {
    demand(jurySessionPolicy.prepare(who), 'juryMember.appoint');
    return this.database.read(juryAccounts);
  }

  /**
   * Appoints a person of the directory, or one who joins it. Throws `presidentAlreadyAppointed`, `personAlreadySits`,
   * `accountAlreadySits`, `accountNotOfJury`, and what {@link personToSeat} and {@link demandEdit} throw.
   */
  async appoint(who: Principal, sessionId: string, input: AppointMember): Promise<JuryMember> {
    demand(jurySessionPolicy.prepare(who), 'juryMember.appoint');
    return this.database.write(who, (writing) => appointMember(writing, sessionId, input));
  }

  /** Throws as {@link appoint} does, `staleVersion` and `notFound`. */
  async change(who: Principal, sessionId: string, id: string, input: ChangeMember): Promise<JuryMember> {
    demand(jurySessionPolicy.prepare(who), 'juryMember.change');
    const { version, ...changes } = input;
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demandEdit(session.state, 'members');
      const member = memberOf(members, id);
      const others = members.filter((one) => one.id !== id);
      const changed = { ...member, ...given(changes) };
      demandPlace(changed, others);
      if (linksAnew(member, changed)) await demandJuryAccount(writing.read, changed.accountId, changed.president);
      return writing.update(JuryMember, { id, version }, changes, 'juryMember.changed');
    });
  }

  /**
   * Withdraws a member, with the links and recusals that were theirs and the proof of their appointment, whose documents stay.
   * Throws `staleVersion`, `notFound`, and what those who follow departures throw.
   */
  async withdraw(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    demand(jurySessionPolicy.prepare(who), 'juryMember.withdraw');
    await this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demandEdit(session.state, 'members');
      memberOf(members, seen.id);
      for (const recusal of await writing.read.findBy(Recusal, { memberId: seen.id })) {
        await writing.remove(Recusal, recusal, 'recusal.withdrawn');
      }
      await removeLinks(writing, {
        declared: await writing.read.findBy(DeclaredLink, { memberId: seen.id }),
        rulings: await writing.read.findBy(LinkRuling, { memberId: seen.id }),
        declarations: await writing.read.findBy(LinkDeclaration, { memberId: seen.id }),
      });
      for (const document of await writing.read.findBy(AppointmentDocument, { memberId: seen.id })) {
        await writing.remove(AppointmentDocument, document, 'appointmentDocument.withdrawn');
      }
      await leaveRooms(writing, sessionId, seen.id);
      await this.departures.announce(writing, { sessionId, subjectId: seen.id });
      await writing.remove(JuryMember, seen, 'juryMember.withdrawn');
    });
  }
}

/** Appoints in a transaction under way. Throws as {@link JuryMembersService.appoint} does. */
export async function appointMember(writing: Writing, sessionId: string, input: AppointMember): Promise<JuryMember> {
  const { session, members } = await loadJury(writing.read, sessionId);
  demandEdit(session.state, 'members');
  const row = memberRow(sessionId, await personToSeat(writing, input), input);
  demandPlace(row, members);
  await demandJuryAccount(writing.read, row.accountId, row.president);
  return writing.insert(JuryMember, row, 'juryMember.appointed');
}

/** That member of the jury. Throws `notFound`. */
export function memberOf(members: readonly JuryMember[], id: string): JuryMember {
  const member = members.find((one) => one.id === id);
  if (!member) throw new DomainError('notFound', { subject: 'jury_member', id });
  return member;
}

/** One president at most, and one seat a person and an account. */
function demandPlace(member: JuryMember, others: readonly JuryMember[]): void {
  const president = others.find((other) => other.president);
  if (member.president && president) {
    const { id, firstNames, lastName } = president;
    throw new DomainError('presidentAlreadyAppointed', { id, name: `${firstNames} ${lastName}` });
  }
  const { accountId, personId } = member;
  if (accountId !== null && others.some((other) => other.accountId === accountId)) {
    throw new DomainError('accountAlreadySits', { accountId });
  }
  if (others.some((other) => other.personId === personId)) throw new DomainError('personAlreadySits', { personId });
}

/** Whether the account is another, or is to open more than it did. One deactivated since is no reason to refuse. */
function linksAnew(before: JuryMember, after: JuryMember): boolean {
  return before.accountId !== after.accountId || before.president !== after.president;
}

function given<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
