import { canonicalJson } from '../sealing/canonical-json.js';
import type { BlocDecisionOutcome, CandidateDecision, TitleDecisionOutcome } from './deliberation.js';
import type { ExaminedCandidacy } from '../proposals/examine-candidacies.js';
import { expectedDecision } from './expected-decision.js';
import type { MinutesVotes } from '../sealing/minutes-snapshot.js';
import type { BlocProposal, Proposal, TitleProposal } from '../proposals/proposal.js';

export interface RecordedBlocDecision {
  readonly blocCode: string;
  /** As it was when the jury decided. */
  readonly proposal: BlocProposal;
  readonly outcome: BlocDecisionOutcome;
  readonly reason: string | null;
  readonly votes: MinutesVotes | null;
}

export interface RecordedTitleDecision {
  readonly proposal: TitleProposal;
  readonly outcome: TitleDecisionOutcome;
  readonly reason: string | null;
}

/** What the jury decided on one candidate, beside the proposal it had before its eyes. */
export interface RecordedDecision {
  readonly decidedBy: string;
  /** Instant, ISO 8601 in UTC. */
  readonly decidedAt: string;
  readonly blocs: readonly RecordedBlocDecision[];
  readonly title: RecordedTitleDecision | null;
  readonly candidateComment: string | null;
  /** Never shown to the candidate. */
  readonly juryComment: string | null;
}

/**
 * Where a candidacy stands: nothing to decide, to decide, decided by others than those who may, by a jury that was not
 * one, on a proposal that has changed since, or decided.
 */
export type DecisionStanding =
  'absent' | 'undecided' | 'recusalsChanged' | 'sittingChanged' | 'proposalChanged' | 'decided';

/** `recusedThen` are the members who had stepped out when the jury decided; null where that was not kept. */
export function standingOf(
  examined: ExaminedCandidacy,
  decision: RecordedDecision | null,
  recusedThen: readonly string[] | null,
): DecisionStanding {
  if (examined.absent) return 'absent';
  if (!decision || decidedBlocs(examined, decision).length < examined.presented.length) return 'undecided';
  if (examined.presentsTitle && !decision.title) return 'undecided';
  if (recusedThen && !haveSteppedOut(examined, recusedThen)) return 'recusalsChanged';
  return isAsProposed(examined.proposal, decision) ? 'decided' : 'proposalChanged';
}

/** Ids of the members who step out for this candidate, in an order of their own. */
export function recusedFrom({ record }: Pick<ExaminedCandidacy, 'record'>): string[] {
  return record.recusals.map(({ memberId }) => memberId).toSorted();
}

/** Whether those and no others step out now. */
function haveSteppedOut(examined: ExaminedCandidacy, recusedThen: readonly string[]): boolean {
  return recusedFrom(examined).join(' ') === recusedThen.toSorted().join(' ');
}

/** Codes of the blocs presented that are decided. */
export function decidedBlocs({ presented }: ExaminedCandidacy, { blocs }: RecordedDecision): string[] {
  return presented.filter((code) => blocs.some(({ blocCode }) => blocCode === code));
}

/** The decision as the domain checks and carries it out. */
export function decisionOf({ blocs, title }: RecordedDecision): CandidateDecision {
  return { blocs: Object.fromEntries(blocs.map(({ blocCode, ...decided }) => [blocCode, decided])), title };
}

/** The votes by bloc, where the jury voted. */
export function votesOf(decision: RecordedDecision | null): Record<string, MinutesVotes> {
  const voted = (decision?.blocs ?? []).flatMap(({ blocCode, votes }) => (votes ? [[blocCode, votes] as const] : []));
  return Object.fromEntries(voted);
}

/** Whether the jury decides otherwise than the rules propose, of a bloc presented or of the title. */
export function differsFromProposal(examined: ExaminedCandidacy, { blocs, title }: CandidateDecision): boolean {
  const outcomes = Object.fromEntries(Object.entries(blocs).map(([code, { outcome }]) => [code, outcome]));
  const expected = expectedDecision(examined, outcomes);
  return (
    Object.entries(expected.blocs).some(
      ([code, outcome]) => outcomes[code] !== undefined && outcomes[code] !== outcome,
    ) ||
    (Boolean(title) && expected.title !== title?.outcome)
  );
}

/** One competence away: a bloc presented that a single further competence would validate. Who is absent is not decided. */
export function isBorderline({ proposal, presented, absent }: ExaminedCandidacy): boolean {
  if (absent) return false;
  return proposal.blocs.some(
    ({ blocCode, outcome, facts }) =>
      presented.includes(blocCode) && (outcome === 'notValidated' || outcome === 'open') && facts.missingCount === 1,
  );
}

function isAsProposed(proposal: Proposal, { blocs, title }: RecordedDecision): boolean {
  const now = new Map(proposal.blocs.map((bloc) => [bloc.blocCode, bloc]));
  const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);
  return (
    blocs.every((bloc) => isSame(bloc.proposal, now.get(bloc.blocCode))) &&
    (title === null || isSame(title.proposal, proposal.title))
  );
}
