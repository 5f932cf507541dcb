import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Seen } from '../database/writing.js';
import type { College } from '../domain/certification.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/session-edits.js';
import type { AppointMember, ChangeMember } from './jury-member.dto.js';
import { JuryMember } from './jury-member.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { loadJury } from './load-session.js';
import { Recusal } from './recusal.entity.js';

/** Those who sit for the authority that delivers the certification. */
const INTERNAL: readonly College[] = ['school', 'certifier'];

@Injectable()
export class JuryMembersService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Accounts that may be linked to a member, by name. */
  async juryAccounts(who: Principal): Promise<Pick<Account, 'id' | 'name' | 'role'>[]> {
    demand(jurySessionPolicy.prepare(who), 'juryMember.appoint');
    const where = { role: In(['president', 'juryMember']), active: true };
    const found = await this.database.read((reading) => reading.find(Account, { where, order: { id: 'ASC' } }));
    return found.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
  }

  /** Throws `presidentAlreadyAppointed`, `accountAlreadySits`, `accountNotOfJury`, and what {@link demandEdit} throws. */
  async appoint(who: Principal, sessionId: string, input: AppointMember): Promise<JuryMember> {
    demand(jurySessionPolicy.prepare(who), 'juryMember.appoint');
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demandEdit(session.state, 'members');
      const row = memberRow(sessionId, input);
      demandPlace(row, members);
      await demandOfJury(writing.read, row);
      return writing.insert(JuryMember, row, 'juryMember.appointed');
    });
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
      if (linksAnew(member, changed)) await demandOfJury(writing.read, changed);
      return writing.update(JuryMember, { id, version }, changes, 'juryMember.changed');
    });
  }

  /** Withdraws a member, and the recusals that were theirs. Throws `staleVersion`, `notFound`. */
  async withdraw(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    demand(jurySessionPolicy.prepare(who), 'juryMember.withdraw');
    await this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demandEdit(session.state, 'members');
      memberOf(members, seen.id);
      for (const recusal of await writing.read.findBy(Recusal, { memberId: seen.id })) {
        await writing.remove(Recusal, recusal, 'recusal.withdrawn');
      }
      await writing.remove(JuryMember, seen, 'juryMember.withdrawn');
    });
  }
}

/** That member of the jury. Throws `notFound`. */
export function memberOf(members: readonly JuryMember[], id: string): JuryMember {
  const member = members.find((one) => one.id === id);
  if (!member) throw new DomainError('notFound', { subject: 'jury_member', id });
  return member;
}

function memberRow(sessionId: string, input: AppointMember): JuryMember {
  const { president = false, qualified = false, external = !INTERNAL.includes(input.college) } = input;
  const flags = { president, qualified, external };
  return {
    id: randomUUID(),
    sessionId,
    ...input,
    ...flags,
    accountId: input.accountId ?? null,
    present: null,
    version: 1,
  };
}

/** One president at most, and one seat an account. */
function demandPlace(member: JuryMember, others: readonly JuryMember[]): void {
  const president = others.find((other) => other.president);
  if (member.president && president) {
    const { id, firstNames, lastName } = president;
    throw new DomainError('presidentAlreadyAppointed', { id, name: `${firstNames} ${lastName}` });
  }
  const { accountId } = member;
  if (accountId !== null && others.some((other) => other.accountId === accountId)) {
    throw new DomainError('accountAlreadySits', { accountId });
  }
}

/** Whether the account is another, or is to open more than it did. One deactivated since is no reason to refuse. */
function linksAnew(before: JuryMember, after: JuryMember): boolean {
  return before.accountId !== after.accountId || before.president !== after.president;
}

async function demandOfJury(reading: Reading, { accountId, president }: JuryMember): Promise<void> {
  if (accountId === null) return;
  const account = await reading.findOneBy(Account, { id: accountId, active: true });
  const roles = president ? ['president'] : ['president', 'juryMember'];
  if (!account || !roles.includes(account.role)) throw new DomainError('accountNotOfJury', { accountId, roles });
}

function given<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
