import { awardBloc, type BlocAward, type LastDay } from '../domain/bloc-award.js';
import type { Certification } from '../domain/certification.js';
import { compileCertification, type CompiledCertification } from '../domain/compiled-certification.js';
import type { CompetenceStatus } from '../domain/evaluation.js';
import { propose, type BlocProposal, type BlocProposalOutcome, type TitleProposal } from '../domain/proposal.js';
import type { Cohort, CohortCandidate, CohortResult } from './cohort.js';

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

const STATUS_OF_RESULT = {
  acquired: 'acquired',
  exempted: 'acquired',
  notAcquired: 'failed',
  absent: 'failed',
} as const satisfies Record<CohortResult, CompetenceStatus>;

/** What the rules propose for each candidate of a cohort without faults, in its order. */
export function* evaluateCandidates(cohort: Cohort, certification: Certification): Generator<CandidateOutcomes> {
  const compiled = compileCertification(certification);
  for (const candidate of cohort.candidates) yield evaluateCandidate(compiled, candidate, cohort.sessionDate);
}

function evaluateCandidate(
  compiled: CompiledCertification,
  candidate: CohortCandidate,
  sessionDay: string,
): CandidateOutcomes {
  const { ref, accessRoute, enrolledOn, competences = {} } = candidate;
  const { blocs, title } = propose(compiled, {
    accessRoute,
    ...(enrolledOn !== undefined && { enrolledOn }),
    sessionDay,
    statusOf: (code) => (Object.hasOwn(competences, code) ? STATUS_OF_RESULT[competences[code]!] : 'open'),
    awards: awardsOf(compiled.certification, candidate),
  });
  return { ref, blocs: Object.fromEntries(blocs.map((bloc) => [bloc.blocCode, presentBloc(bloc)])), title };
}

function awardsOf(certification: Certification, candidate: CohortCandidate): BlocAward[] {
  const { accessRoute, awards = [], equivalences = [] } = candidate;
  const begun = [
    ...awards.map(({ bloc, awardedOn }) => ({ code: bloc, day: awardedOn })),
    ...equivalences.map(({ bloc, obtainedOn }) => ({ code: bloc, day: obtainedOn })),
  ];
  return begun.map(({ code, day }) => {
    const bloc = certification.blocs.find((one) => one.code === code)!;
    return awardBloc(certification, bloc, accessRoute, day);
  });
}

function presentBloc({ outcome, acquired, facts, validUntil }: BlocProposal): BlocOutcome {
  const { required, missingMandatory, missingCount } = facts;
  return { outcome, acquired, required, missingMandatory, missingCount, validUntil };
}
