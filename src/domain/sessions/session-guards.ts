import type { CompositionClause } from '../jury/jury-clauses.js';
import type { MemberAndCandidacy } from '../jury/jury-links.js';
import type { JuryPerson } from '../jury/jury-person.js';
import type { Quorum } from '../jury/quorum.js';

/** What is missing for an act, with its figures: `{ code: 'quorumUnmet', facts: { required: 3, sitting: 2 } }`. */
export interface Obstacle {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One condition of an act: what is missing for it, or null. */
export type Guard<Context> = (context: Context) => Obstacle | null;

export interface ConveningContext {
  readonly memberCount: number;
  readonly candidateCount: number;
}

export interface OpeningContext {
  readonly members: readonly JuryPerson[];
  readonly composition: readonly CompositionClause[];
  /** A written permission to sit although a clause is not met. */
  readonly hasDerogation: boolean;
  readonly quorum: Quorum;
  /** Links that members declared and to which nobody has answered. */
  readonly unansweredLinks: readonly MemberAndCandidacy[];
}

export interface DeliberatedCandidacy {
  readonly id: string;
  readonly absent: boolean;
  /** Blocs presented, and those of them that are decided. */
  readonly presented: readonly string[];
  readonly decided: readonly string[];
  /** For this candidate: recused members do not count. */
  readonly quorum: Quorum;
  /** Whether each link that a member declared with them has its answer. */
  readonly linksAnswered: boolean;
}

export interface DeliberatedContext {
  readonly candidacies: readonly DeliberatedCandidacy[];
}

/** What is missing, condition by condition; empty when the act may go ahead. */
export function obstaclesTo<Context>(guards: readonly Guard<Context>[], context: Context): Obstacle[] {
  return guards.map((guard) => guard(context)).filter((obstacle) => obstacle !== null);
}

export const conveneGuards: readonly Guard<ConveningContext>[] = [hasMembers, hasCandidates];

export const openGuards: readonly Guard<OpeningContext>[] = [
  hasOnePresident,
  presidentIsPresent,
  compositionIsMet,
  quorumIsMet,
  everyLinkIsAnswered,
];

/** For the act of deliberating, and once more for sealing. */
export const deliberatedGuards: readonly Guard<DeliberatedContext>[] = [
  everyBlocIsDecided,
  quorumIsMetForEach,
  linksAreAnsweredForEach,
];

function hasMembers({ memberCount }: ConveningContext): Obstacle | null {
  return memberCount > 0 ? null : { code: 'noMember', facts: {} };
}

function hasCandidates({ candidateCount }: ConveningContext): Obstacle | null {
  return candidateCount > 0 ? null : { code: 'noCandidate', facts: {} };
}

function hasOnePresident({ members }: OpeningContext): Obstacle | null {
  const presidents = members.filter(({ president }) => president).length;
  return presidents === 1 ? null : { code: 'notOnePresident', facts: { presidents } };
}

function presidentIsPresent({ members }: OpeningContext): Obstacle | null {
  const absent = members.some(({ president, present }) => president && present !== true);
  return absent ? { code: 'presidentAbsent', facts: {} } : null;
}

/** National rules only warn; a clause of the certification stops the session unless there is a derogation. */
function compositionIsMet({ composition, hasDerogation }: OpeningContext): Obstacle | null {
  const unmet = composition.filter(({ met, advisory }) => !met && !advisory);
  return unmet.length === 0 || hasDerogation ? null : { code: 'compositionUnmet', facts: { unmet } };
}

function quorumIsMet({ quorum }: OpeningContext): Obstacle | null {
  const { met, required, sitting } = quorum;
  return met ? null : { code: 'quorumUnmet', facts: { required, sitting } };
}

/** A member who deliberates with a link that was declared and left there is what deliberations are annulled for. */
function everyLinkIsAnswered({ unansweredLinks }: OpeningContext): Obstacle | null {
  const links = unansweredLinks.map(({ memberId, candidacyId }) => ({ memberId, candidacyId }));
  return links.length === 0 ? null : { code: 'linksUnanswered', facts: { links } };
}

function everyBlocIsDecided({ candidacies }: DeliberatedContext): Obstacle | null {
  const undecided = candidacies
    .filter(({ absent }) => !absent)
    .map(({ id, presented, decided }) => ({ id, blocs: presented.filter((bloc) => !decided.includes(bloc)) }))
    .filter(({ blocs }) => blocs.length > 0);
  return undecided.length === 0 ? null : { code: 'undecided', facts: { candidacies: undecided } };
}

function quorumIsMetForEach({ candidacies }: DeliberatedContext): Obstacle | null {
  const unmet = candidacies
    .filter(({ absent, quorum }) => !absent && !quorum.met)
    .map(({ id, quorum }) => ({ id, required: quorum.required, sitting: quorum.sitting }));
  return unmet.length === 0 ? null : { code: 'candidateQuorumUnmet', facts: { candidacies: unmet } };
}

function linksAreAnsweredForEach({ candidacies }: DeliberatedContext): Obstacle | null {
  const unanswered = candidacies.filter(({ linksAnswered }) => !linksAnswered).map(({ id }) => ({ id }));
  return unanswered.length === 0 ? null : { code: 'candidateLinksUnanswered', facts: { candidacies: unanswered } };
}
