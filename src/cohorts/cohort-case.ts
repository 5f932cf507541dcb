import { awardBloc, type BlocAward } from '../domain/bloc-award.js';
import type { Certification } from '../domain/certification.js';
import type { PlainDay } from '../domain/day.js';
import type { CompetenceStatus } from '../domain/evaluation.js';
import type { CandidateCase } from '../domain/proposal.js';
import type { CohortCandidate, CohortResult } from './cohort.js';

const STATUS_OF_RESULT = {
  acquired: 'acquired',
  exempted: 'acquired',
  notAcquired: 'failed',
  absent: 'failed',
} as const satisfies Record<CohortResult, CompetenceStatus>;

/** A candidate of a cohort without faults, as the rules look at them. */
export function cohortCase(
  certification: Certification,
  candidate: CohortCandidate,
  sessionDay: PlainDay,
): CandidateCase {
  const { accessRoute, enrolledOn, competences = {} } = candidate;
  return {
    accessRoute,
    ...(enrolledOn !== undefined && { enrolledOn }),
    sessionDay,
    statusOf: (code) => (Object.hasOwn(competences, code) ? STATUS_OF_RESULT[competences[code]!] : 'open'),
    awards: awardsOf(certification, candidate),
  };
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
