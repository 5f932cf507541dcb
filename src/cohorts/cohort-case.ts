import { awardBloc, type BlocAward } from '../domain/proposals/bloc-award.js';
import type { Certification } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import type { Evidence } from '../domain/rules/competence-statuses.js';
import type { CandidateCase } from '../domain/proposals/proposal.js';
import { asksForMore, compileCohortEvidence, STATUS_OF_RESULT } from './cohort-evidence.js';
import type { CohortCandidate } from './cohort.js';

/** Prepares a certification to turn the candidates of a cohort without faults into what the rules look at. */
export function compileCohortCases(
  certification: Certification,
  sessionDay: PlainDay,
): (candidate: CohortCandidate) => CandidateCase {
  const evidenceOf = asksForMore(certification) ? compileCohortEvidence(certification) : competencesAlone;
  return (candidate) => {
    const { accessRoute, enrolledOn } = candidate;
    return {
      accessRoute,
      ...(enrolledOn !== undefined && { enrolledOn }),
      sessionDay,
      ...evidenceOf(candidate),
      awards: awardsOf(certification, candidate),
    };
  };
}

function competencesAlone({ competences = {} }: CohortCandidate): Evidence {
  return { statusOf: (code) => (Object.hasOwn(competences, code) ? STATUS_OF_RESULT[competences[code]!] : 'open') };
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
