import { awardBloc, type BlocAward } from '../proposals/bloc-award.js';
import type { CompiledCertification } from '../proposals/compiled-certification.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import { blocStatus, proposeBlocs, proposeTitle } from '../proposals/proposal.js';
import type { BlocProposal, CandidateCase, Proposal, TitleProposal } from '../proposals/proposal.js';

export const BLOC_DECISIONS = ['validated', 'notValidated', 'deferred'] as const;
export type BlocDecisionOutcome = (typeof BLOC_DECISIONS)[number];

export const TITLE_DECISIONS = ['full', 'partial', 'none'] as const;
export type TitleDecisionOutcome = (typeof TITLE_DECISIONS)[number];

export interface Decided<Outcome> {
  readonly outcome: Outcome;
  /** Required where the outcome differs from the proposal. */
  readonly reason?: string | null;
}

/** What the jury decides on one candidate. */
export interface CandidateDecision {
  /** By code of the bloc, for every bloc presented. */
  readonly blocs: Readonly<Record<string, Decided<BlocDecisionOutcome>>>;
  /** Absent where the candidate does not present the title. */
  readonly title?: Decided<TitleDecisionOutcome> | null;
}

/** One candidate before the jury: what the rules propose, and what is presented. */
export interface Deliberated {
  readonly compiled: CompiledCertification;
  readonly candidate: CandidateCase;
  readonly proposal: Proposal;
  /** Codes of the blocs presented to this jury. */
  readonly presented: readonly string[];
  /** An absent candidate, excused or not, is neither passed nor failed. */
  readonly absent: boolean;
}

/** What is decided of blocs, by code; those that are not yet are left out. */
export type BlocOutcomes = Readonly<Record<string, BlocDecisionOutcome | undefined>>;

/** The title once blocs are decided, and the decision on it that agrees. */
export interface DecidedTitle extends TitleProposal {
  readonly agreed: TitleDecisionOutcome;
}

/**
 * The decision on a bloc that agrees with its proposal; any other needs a reason. Where the session may award nothing to
 * the candidate, what would only be validated now is not.
 */
export function agreedBlocOutcome(proposal: Proposal, bloc: BlocProposal): BlocDecisionOutcome {
  return bloc.outcome === 'validated' && isBarred(proposal, bloc) ? 'notValidated' : AGREED_OUTCOMES[bloc.outcome];
}

/** Whether the registration keeps the session from awarding a bloc that the candidate does not hold already. */
export function isBarred({ title }: Proposal, { heldUntil }: BlocProposal): boolean {
  return title.refused !== undefined && heldUntil === null;
}

const AGREED_OUTCOMES = {
  validated: 'validated',
  held: 'validated',
  notValidated: 'notValidated',
  open: 'deferred',
} as const;

/**
 * The blocs as the rules see them once the jury has decided some of those that others require: a prerequisite is
 * fulfilled by what the jury decides of it, not by what was proposed.
 */
export function blocsFromDecisions(
  { compiled, candidate, proposal }: Deliberated,
  decided: BlocOutcomes,
): readonly BlocProposal[] {
  if (compiled.prerequisites.size === 0) return proposal.blocs;
  return proposeBlocs(compiled, candidate, proposal.title.refused === undefined, (code) => {
    const outcome = decided[code];
    return outcome && STATUS_OF_DECISION[outcome];
  });
}

/**
 * The title as the rules see it once the jury has decided blocs. A bloc presented counts as decided, or as proposed
 * until it is; one that is not presented counts only if it is held. What is held earlier no decision takes away.
 */
export function titleFromDecisions(deliberated: Deliberated, decided: BlocOutcomes): DecidedTitle {
  const { compiled, proposal, presented } = deliberated;
  const blocs = blocsFromDecisions(deliberated, decided);
  const statusOf = (bloc: BlocProposal): CompetenceStatus => {
    if (bloc.heldUntil !== null) return 'acquired';
    if (!presented.includes(bloc.blocCode)) return 'open';
    const outcome = decided[bloc.blocCode];
    return outcome ? STATUS_OF_DECISION[outcome] : blocStatus(bloc.outcome);
  };
  const title = proposeTitle(compiled, blocs, statusOf, proposal.title.refused);
  const hasBloc = blocs.some((bloc) => statusOf(bloc) === 'acquired');
  return { ...title, agreed: title.outcome === 'awarded' ? 'full' : hasBloc ? 'partial' : 'none' };
}

const STATUS_OF_DECISION = { validated: 'acquired', notValidated: 'failed', deferred: 'open' } as const;

/**
 * What a decision without faults gives the candidate once sealed, from the day of the session: the blocs validated.
 * Confirming a bloc held earlier gives nothing new: its validity runs on. An absent candidate gets nothing.
 */
export function awardsOf(
  { compiled, candidate, proposal, presented, absent }: Deliberated,
  decision: CandidateDecision,
) {
  if (absent || proposal.title.refused) return [];
  const isAwarded = ({ blocCode, outcome }: BlocProposal) =>
    presented.includes(blocCode) && outcome !== 'held' && decision.blocs[blocCode]?.outcome === 'validated';
  const { certification } = compiled;
  return compiled.blocs
    .filter((_, index) => isAwarded(proposal.blocs[index]!))
    .map(({ bloc }): BlocAward => awardBloc(certification, bloc, candidate.accessRoute, candidate.sessionDay));
}
