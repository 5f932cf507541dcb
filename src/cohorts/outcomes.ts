import type { LastDay } from '../domain/bloc-award.js';
import type { Certification } from '../domain/certification.js';
import { compileCertification, type CompiledCertification } from '../domain/compiled-certification.js';
import type { PlainDay } from '../domain/day.js';
import { propose, type BlocProposal, type BlocProposalOutcome, type TitleProposal } from '../domain/proposal.js';
import { cohortCase } from './cohort-case.js';
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
}

/** What the rules propose for each candidate of a cohort without faults, in its order. */
export function* evaluateCandidates(cohort: Cohort, certification: Certification): Generator<CandidateOutcomes> {
  const compiled = compileCertification(certification);
  for (const candidate of cohort.candidates) yield evaluateCandidate(compiled, candidate, cohort.sessionDate);
}

function evaluateCandidate(
  compiled: CompiledCertification,
  candidate: CohortCandidate,
  sessionDay: PlainDay,
): CandidateOutcomes {
  const { blocs, title } = propose(compiled, cohortCase(compiled.certification, candidate, sessionDay));
  const { ref } = candidate;
  return { ref, blocs: Object.fromEntries(blocs.map((bloc) => [bloc.blocCode, presentBloc(bloc)])), title };
}

function presentBloc({ outcome, acquired, facts, validUntil }: BlocProposal): BlocOutcome {
  const { required, missingMandatory, missingCount } = facts;
  return { outcome, acquired, required, missingMandatory, missingCount, validUntil };
}
