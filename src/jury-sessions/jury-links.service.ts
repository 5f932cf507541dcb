import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Seen, Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { isSamePair } from '../domain/jury/jury-links.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { candidacyOf } from './candidacies.service.js';
import { DeclaredLink } from './declared-link.entity.js';
import type { CompleteDeclaration, DeclareLink } from './jury-link.dto.js';
import type { JuryMember } from './jury-member.entity.js';
import { memberOf } from './jury-members.service.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { LinkDeclaration } from './link-declaration.entity.js';
import { type LoadedSession, loadSession } from './load-session.js';
import { removeLinks } from './remove-links.js';

/** Members say with whom they have a link; the secretary records what they said on paper. */
@Injectable()
export class JuryLinksService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `linkAlreadyDeclared`, `notFound`, and what {@link demandEdit} throws. */
  async declare(who: Principal, sessionId: string, input: DeclareLink): Promise<DeclaredLink> {
    const { memberId, candidacyId, kind, words = null } = input;
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demandOwn(who, loaded, memberId);
      candidacyOf(loaded.candidacies, candidacyId);
      demandEdit(loaded.session.state, 'links');
      const known = loaded.links.declared.find(isSamePair(input));
      if (known) throw new DomainError('linkAlreadyDeclared', { id: known.id, memberId, candidacyId });
      const shown = { id: randomUUID(), candidacyId, memberId, kind };
      return writing.insert(DeclaredLink, { ...shown, words, version: 1 }, 'declaredLink.declared', shown);
    });
  }

  /** Takes back a link declared by mistake, as long as nobody has answered. Throws `linkAnswered`, `notFound`. */
  async withdraw(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    await this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demand(jurySessionPolicy.read(who, loaded.members), 'declaredLink.withdraw');
      const link = loaded.links.declared.find(({ id }) => id === seen.id);
      if (!link) throw new DomainError('notFound', { subject: 'declared_link', id: seen.id });
      demandOwn(who, loaded, link.memberId);
      demandEdit(loaded.session.state, 'links');
      const { memberId, candidacyId } = link;
      const answered = [...loaded.links.rulings, ...loaded.recusals].some(isSamePair(link));
      if (answered) throw new DomainError('linkAnswered', { memberId, candidacyId });
      await removeLinks(writing, { declared: [link], rulings: [], declarations: [] });
    });
  }

  /**
   * The member has gone through those candidates and told every link. Candidates presented since are not covered.
   * Throws `staleVersion`, `evidenceRequired` where somebody else records it, `notFound`.
   */
  async complete(
    who: Principal,
    sessionId: string,
    memberId: string,
    input: CompleteDeclaration,
  ): Promise<LinkDeclaration> {
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      const { accountId } = demandOwn(who, loaded, memberId);
      demandEdit(loaded.session.state, 'links');
      const evidence = accountId === who.accountId ? null : (input.evidence ?? null);
      if (evidence === null && accountId !== who.accountId) throw new DomainError('evidenceRequired', { memberId });
      const asked = new Set(input.candidacyIds);
      const candidacyIds = loaded.candidacies.map(({ id }) => id).filter((id) => asked.has(id));
      return saveDeclaration(writing, loaded, input.version, { memberId, candidacyIds, evidence });
    });
  }
}

async function saveDeclaration(
  writing: Writing,
  { links }: LoadedSession,
  version: number,
  facts: Pick<LinkDeclaration, 'memberId' | 'candidacyIds' | 'evidence'>,
): Promise<LinkDeclaration> {
  const declared = { ...facts, declaredAt: writing.at, recorderName: writing.actor.name };
  const known = links.declarations.find(({ memberId }) => memberId === facts.memberId);
  if (known) return writing.update(LinkDeclaration, { id: known.id, version }, declared, 'linkDeclaration.renewed');
  return writing.insert(LinkDeclaration, { id: randomUUID(), ...declared, version: 1 }, 'linkDeclaration.completed');
}

/** Those who prepare the session, and the member themself. */
function demandOwn(who: Principal, { members }: LoadedSession, memberId: string): JuryMember {
  demand(jurySessionPolicy.read(who, members), 'declaredLink.declare');
  const member = memberOf(members, memberId);
  demand(jurySessionPolicy.declareLinks(who, members, member.accountId), 'declaredLink.declare');
  return member;
}
