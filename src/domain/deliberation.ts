import type { BlocAward } from './bloc-award.js';
import type { CandidateCase, CompiledCertification, Proposal, TitleProposal } from './proposal.js';

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

/** A decision that cannot stand. `subject` is the code of a bloc, or `title`. */
export interface DecisionFault {
  readonly subject: string;
  readonly code: 'undecided' | 'notPresented' | 'reasonRequired' | 'absentDecided' | 'awardRefused';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The decision on a bloc that agrees with its proposal; any other needs a reason. */
export declare function agreedBlocOutcome(outcome: Proposal['blocs'][number]['outcome']): BlocDecisionOutcome;

/** The title as the rules see it once the jury has decided the blocs. */
export declare function titleFromDecisions(
  deliberated: Deliberated,
  decided: Readonly<Record<string, BlocDecisionOutcome>>,
): TitleProposal & { readonly agreed: TitleDecisionOutcome };

/** Every fault of a decision, at once; none when it can stand. */
export declare function findDecisionFaults(deliberated: Deliberated, decision: CandidateDecision): DecisionFault[];

/** What a decision without faults gives the candidate once sealed, from the day of the session. */
export declare function awardsOf(deliberated: Deliberated, decision: CandidateDecision): BlocAward[];
