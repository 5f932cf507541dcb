import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Seen } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import type { RecuseMember } from './candidacy.dto.js';
import { candidacyOf } from './candidacies.service.js';
import { memberOf } from './jury-members.service.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { LinkRuling } from './link-ruling.entity.js';
import { loadSession } from './load-session.js';
import { Recusal } from './recusal.entity.js';
import { RecusalFollowers } from './recusal-followers.js';
import { rulingOn } from './session-links.js';

@Injectable()
export class RecusalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RecusalFollowers) private readonly followers: RecusalFollowers,
  ) {}

  /** A member steps out for a candidate, whatever was decided before. Throws `alreadyRecused`, `notFound`, and what {@link demandEdit} throws. */
  async recuse(who: Principal, sessionId: string, input: RecuseMember): Promise<Recusal> {
    const { candidacyId, memberId, reason } = input;
    return this.database.write(who, async (writing) => {
      const { session, members, candidacies, recusals, links } = await loadSession(writing.read, sessionId);
      demand(jurySessionPolicy.read(who, members), 'recusal.record');
      const { accountId } = memberOf(members, memberId);
      demand(jurySessionPolicy.recuse(who, members, accountId), 'recusal.record');
      candidacyOf(candidacies, candidacyId);
      demandEdit(session.state, 'recusals');
      const known = recusals.find((one) => one.candidacyId === candidacyId && one.memberId === memberId);
      if (known) throw new DomainError('alreadyRecused', { id: known.id, candidacyId, memberId });
      const maintained = rulingOn(links, input);
      if (maintained) await writing.remove(LinkRuling, maintained, 'linkRuling.withdrawn');
      const row: Recusal = { id: randomUUID(), candidacyId, memberId, reason, version: 1 };
      const recusal = await writing.insert(Recusal, row, 'recusal.recorded');
      await this.followers.announce(writing, [candidacyId]);
      return recusal;
    });
  }

  /** Takes a recusal back; the journal keeps it. Throws `staleVersion`, `notFound`. */
  async withdraw(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    await this.database.write(who, async (writing) => {
      const { session, members, recusals } = await loadSession(writing.read, sessionId);
      demand(jurySessionPolicy.withdrawRecusal(who, members), 'recusal.withdraw');
      const recusal = recusals.find(({ id }) => id === seen.id);
      if (!recusal) throw new DomainError('notFound', { subject: 'recusal', id: seen.id });
      demandEdit(session.state, 'recusals');
      await writing.remove(Recusal, seen, 'recusal.withdrawn');
      await this.followers.announce(writing, [recusal.candidacyId]);
    });
  }
}
