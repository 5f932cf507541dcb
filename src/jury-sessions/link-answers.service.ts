import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Seen, Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { isSamePair, type LinkKind, type MemberAndCandidacy } from '../domain/jury/jury-links.js';
import { FLAGGED_KINDS } from '../domain/jury/link-flags.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { candidacyOf } from './candidacies.service.js';
import type { AnswerLinks } from './jury-link.dto.js';
import type { JuryMember } from './jury-member.entity.js';
import { memberOf } from './jury-members.service.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { LinkRuling } from './link-ruling.entity.js';
import { type LoadedSession, loadSession } from './load-session.js';
import { Recusal } from './recusal.entity.js';
import { RecusalFollowers } from './recusal-followers.js';
import { flagsOf, rulingOn } from './session-links.js';

/** The president answers the links of members: they step out, or sit all the same. */
@Injectable()
export class LinkAnswersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RecusalFollowers) private readonly followers: RecusalFollowers,
  ) {}

  /**
   * Answers links of one member, declared or noticed, all or none. Throws `noLinkToAnswer`, `alreadyRecused`,
   * `alreadyMaintained`, `ownLinkMaintained`, `notFound`, and what {@link demandEdit} throws.
   */
  async answer(who: Principal, sessionId: string, input: AnswerLinks): Promise<void> {
    const { memberId, candidacyIds, answer, reason } = input;
    await this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demand(jurySessionPolicy.answerLinks(who, loaded.members), 'linkRuling.record');
      const member = memberOf(loaded.members, memberId);
      for (const id of candidacyIds) candidacyOf(loaded.candidacies, id);
      demandEdit(loaded.session.state, 'links');
      if (answer === 'maintained') demandNotOwn(who, member);
      for (const candidacyId of candidacyIds) {
        const kind = kindToAnswer(loaded, { memberId, candidacyId });
        const row = { id: randomUUID(), candidacyId, memberId, reason, version: 1 };
        if (answer === 'recused') await writing.insert(Recusal, row, 'recusal.recorded');
        else await maintain(writing, { ...row, kind });
      }
      if (answer === 'recused') await this.followers.announce(writing, candidacyIds);
    });
  }

  /** Takes the answer back: the link, if it was declared, waits for another. Throws `staleVersion`, `notFound`. */
  async withdraw(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    await this.database.write(who, async (writing) => {
      const { session, members, links } = await loadSession(writing.read, sessionId);
      demand(jurySessionPolicy.answerLinks(who, members), 'linkRuling.withdraw');
      if (!links.rulings.some(({ id }) => id === seen.id)) {
        throw new DomainError('notFound', { subject: 'link_ruling', id: seen.id });
      }
      demandEdit(session.state, 'links');
      await writing.remove(LinkRuling, seen, 'linkRuling.withdrawn');
    });
  }
}

/** Nobody is judge of their own link: they step out, or the authority that delivers decides. */
function demandNotOwn(who: Principal, { id, accountId }: JuryMember): void {
  if (accountId === who.accountId) throw new DomainError('ownLinkMaintained', { memberId: id });
}

function kindToAnswer(loaded: LoadedSession, pair: MemberAndCandidacy): LinkKind {
  const { memberId, candidacyId } = pair;
  const recusal = loaded.recusals.find(isSamePair(pair));
  if (recusal) throw new DomainError('alreadyRecused', { id: recusal.id, candidacyId, memberId });
  const ruling = rulingOn(loaded.links, pair);
  if (ruling) throw new DomainError('alreadyMaintained', { id: ruling.id, candidacyId, memberId });
  const flag = flagsOf(loaded).find(isSamePair(pair));
  const kind = loaded.links.declared.find(isSamePair(pair))?.kind ?? (flag && FLAGGED_KINDS[flag.ground]);
  if (!kind) throw new DomainError('noLinkToAnswer', { candidacyId, memberId });
  return kind;
}

async function maintain(writing: Writing, row: Omit<LinkRuling, 'rulerName' | 'ruledAt'>): Promise<void> {
  const ruling: LinkRuling = { ...row, rulerName: writing.actor.name, ruledAt: writing.at };
  await writing.insert(LinkRuling, ruling, 'linkRuling.maintained');
}
