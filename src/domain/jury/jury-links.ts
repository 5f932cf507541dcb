/** What may bind a member of a jury to a candidate. */
export const LINK_KINDS = ['personal', 'professional', 'sameOrganisation', 'accompanied', 'trained', 'other'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What is answered to a link: the member steps out, or sits all the same, for a reason. */
export const LINK_ANSWERS = ['recused', 'maintained'] as const;
export type LinkAnswer = (typeof LINK_ANSWERS)[number];

/** A member of a session and a candidate of it. */
export interface MemberAndCandidacy {
  readonly memberId: string;
  readonly candidacyId: string;
}

export interface JuryLink extends MemberAndCandidacy {
  readonly kind: LinkKind;
}

/** A link with one candidate as the jury has it before it, without the words of the member. */
export interface RecordedLink {
  readonly memberId: string;
  readonly kind: LinkKind;
  /** By the member; otherwise it was noticed, and answered. */
  readonly declared: boolean;
  /** Null as long as nobody has answered: the jury does not deliberate on that candidate. */
  readonly answer: LinkAnswer | null;
  readonly reason: string | null;
}

/** What is known of the links of a session, and what was answered. */
export interface LinkRecords {
  readonly declared: readonly JuryLink[];
  /** Members who sit all the same, by decision. */
  readonly rulings: readonly (JuryLink & { readonly reason: string })[];
  readonly recusals: readonly (MemberAndCandidacy & { readonly reason: string })[];
}

export const isSamePair = (one: MemberAndCandidacy) => (other: MemberAndCandidacy) =>
  one.memberId === other.memberId && one.candidacyId === other.candidacyId;

/** The links with one candidate: those declared, then those that were noticed and ruled upon. A recusal answers first. */
export function linksWith(candidacyId: string, { declared, rulings, recusals }: LinkRecords): RecordedLink[] {
  const known = declared.filter((link) => link.candidacyId === candidacyId);
  const noticed = rulings.filter((ruling) => ruling.candidacyId === candidacyId && !known.some(isSamePair(ruling)));
  return [...known, ...noticed].map((link) => {
    const recusal = recusals.find(isSamePair(link));
    const ruling = rulings.find(isSamePair(link));
    const answer = recusal ? 'recused' : ruling ? 'maintained' : null;
    const { memberId, kind } = link;
    return { memberId, kind, declared: known.includes(link), answer, reason: (recusal ?? ruling)?.reason ?? null };
  });
}

/** Links that were declared and to which nobody has answered yet. */
export function unansweredLinks({ declared, rulings, recusals }: LinkRecords): JuryLink[] {
  return declared.filter((link) => ![...rulings, ...recusals].some(isSamePair(link)));
}

/** The links of one candidate that wait for an answer. */
export function unansweredIn({ links = [] }: { readonly links?: readonly RecordedLink[] }): RecordedLink[] {
  return links.filter(({ answer }) => answer === null);
}

export interface LinkDeclarationFacts {
  /** Candidates the member has gone through. */
  readonly candidacyIds: readonly string[];
}

/** Candidates presented since the member declared their links; all of them as long as they have not. */
export function undeclaredCandidacies(
  declaration: LinkDeclarationFacts | undefined,
  candidacyIds: readonly string[],
): string[] {
  const seen = new Set(declaration?.candidacyIds);
  return candidacyIds.filter((id) => !seen.has(id));
}
