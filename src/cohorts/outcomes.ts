import type { LastDay } from '../domain/proposals/bloc-award.js';
import type { Certification } from '../domain/certification/certification.js';
import { compileCertification, type CompiledCertification } from '../domain/proposals/compiled-certification.js';
import {
  propose,
  type BlocProposal,
  type BlocProposalOutcome,
  type CandidateCase,
  type TitleProposal,
} from '../domain/proposals/proposal.js';
import type { RuleFacts } from '../domain/rules/rule-evaluation.js';
import { compileCohortCases } from './cohort-case.js';
import type { Cohort, CohortCandidate } from './cohort.js';

export interface CandidateOutcomes {
  readonly ref: string;
  readonly blocs: Readonly<Record<string, BlocOutcome>>;
  readonly title: TitleProposal;
}

export interface BlocOutcome {
  readonly outcome: BlocProposalOutcome;
  readonly acquired: number;
  readonly required: number;
  readonly missingMandatory: readonly string[];
  readonly missingCount: number;
  readonly validUntil: LastDay | null;
  /** Of the rule's conditions; the key is absent where it has none. */
  readonly conditions?: RuleFacts['conditions'];
}

/** What the rules propose for each candidate of a cohort without faults, in its order. */
export function* evaluateCandidates(cohort: Cohort, certification: Certification): Generator<CandidateOutcomes> {
  const compiled = compileCertification(certification);
  const caseOf = compileCohortCases(certification, cohort.sessionDate);
  for (const candidate of cohort.candidates) yield evaluateCandidate(compiled, candidate, caseOf(candidate));
}

function evaluateCandidate(
  compiled: CompiledCertification,
  { ref }: CohortCandidate,
  one: CandidateCase,
): CandidateOutcomes {
  const { blocs, title } = propose(compiled, one);
  return { ref, blocs: Object.fromEntries(blocs.map((bloc) => [bloc.blocCode, presentBloc(bloc)])), title };
}

function presentBloc({ outcome, acquired, facts, validUntil }: BlocProposal): BlocOutcome {
  const { required, missingMandatory, missingCount, conditions } = facts;
  return {
    ...{ outcome, acquired, required, missingMandatory, missingCount, validUntil },
    ...(conditions && { conditions }),
  };
}
