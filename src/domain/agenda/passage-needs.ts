import type { Certification } from '../certification/certification.js';
import type { PassageNeed } from './agenda.js';
import { type ExtraTime, withExtraTime } from './extra-time.js';

/** How long a passage takes, without extra time: of an assessment, or of a candidate where it is null. */
export interface DurationOf {
  readonly assessment: string | null;
  readonly minutes: number;
}

/** What an agenda has to know of a candidate. */
export interface AgendaCandidate extends Pick<PassageNeed, 'candidacyId' | 'person' | 'avoids'> {
  /** Codes of the blocs presented. */
  readonly presented: readonly string[];
  readonly extraTime: ExtraTime | null;
}

type Assessed = Pick<Certification, 'blocs' | 'assessments'>;

/** The passages that a candidate is due: one for all, or one of each assessment of the blocs presented. */
export function passageNeeds(
  certification: Assessed,
  durations: readonly DurationOf[],
  { candidacyId, person, avoids, presented, extraTime }: AgendaCandidate,
): PassageNeed[] {
  const assessed = assessmentsOf(certification, presented);
  return durations
    .filter(({ assessment }) => assessment === null || assessed.has(assessment))
    .map(({ assessment, minutes }) => {
      return { candidacyId, assessment, person, minutes: withExtraTime(minutes, extraTime), avoids };
    });
}

/** Codes of the assessments that cover a competence of one of these blocs. */
function assessmentsOf({ blocs, assessments }: Assessed, presented: readonly string[]): Set<string> {
  const chosen = blocs.filter(({ code }) => presented.includes(code));
  const competences = new Set(chosen.flatMap((bloc) => bloc.competences.map(({ code }) => code)));
  const covering = assessments.filter(({ covers }) => covers.some((code) => competences.has(code)));
  return new Set(covering.map(({ code }) => code));
}
