import type { Reading } from '../database/reading.js';
import type { EarlierLink } from '../domain/jury/link-flags.js';
import { DeclaredLink } from './declared-link.entity.js';
import type { JuryMember } from './jury-member.entity.js';
import { LinkDeclaration } from './link-declaration.entity.js';
import { LinkRuling } from './link-ruling.entity.js';

/** What members of a session have said of their links with its candidates, and what was answered. */
export interface SessionLinks {
  readonly declarations: readonly LinkDeclaration[];
  readonly declared: readonly DeclaredLink[];
  readonly rulings: readonly LinkRuling[];
  /** Whom a member said, in another session, to have accompanied or trained. */
  readonly earlier: readonly EarlierLink[];
}

interface WhoseCandidacy {
  readonly id: string;
  readonly enrollment: { readonly candidateId: string };
}

export async function linksOf(
  reading: Reading,
  sessionId: string,
  members: readonly JuryMember[],
  candidacies: readonly WhoseCandidacy[],
): Promise<SessionLinks> {
  const where = { candidacy: { sessionId } };
  return {
    declarations: await reading.findBy(LinkDeclaration, { member: { sessionId } }),
    declared: await reading.find(DeclaredLink, { where, order: { memberId: 'ASC', candidacyId: 'ASC' } }),
    rulings: await reading.find(LinkRuling, { where, order: { memberId: 'ASC', candidacyId: 'ASC' } }),
    earlier: await earlierLinks(reading, sessionId, members, candidacies),
  };
}

/** People and candidates come back from session to session, as other members and candidacies. */
async function earlierLinks(
  reading: Reading,
  sessionId: string,
  members: readonly JuryMember[],
  candidacies: readonly WhoseCandidacy[],
): Promise<EarlierLink[]> {
  if (members.length === 0 || candidacies.length === 0) return [];
  const rows = await reading
    .select(DeclaredLink, 'link')
    .innerJoin('link.member', 'member')
    .innerJoin('link.candidacy', 'candidacy')
    .innerJoin('candidacy.enrollment', 'enrollment')
    .select('member.personId', 'personId')
    .addSelect('enrollment.candidateId', 'candidateId')
    .addSelect('link.kind', 'kind')
    .distinct()
    .where('member.sessionId <> :sessionId', { sessionId })
    .andWhere('member.personId IN (:...people)', { people: members.map(({ personId }) => personId) })
    .andWhere('link.kind IN (:...kinds)', { kinds: ['accompanied', 'trained'] })
    .orderBy('link.kind')
    .getRawMany<{ personId: string; candidateId: string; kind: EarlierLink['kind'] }>();
  return rows.flatMap(({ personId, candidateId, kind }) => {
    const memberIds = members.filter((member) => member.personId === personId).map(({ id }) => id);
    const theirs = candidacies.filter(({ enrollment }) => enrollment.candidateId === candidateId);
    return memberIds.flatMap((memberId) => theirs.map(({ id: candidacyId }) => ({ memberId, candidacyId, kind })));
  });
}
