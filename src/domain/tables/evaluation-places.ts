import type { Certification } from '../certification/certification.js';
import { blocByRecordedCode, recordedCodes } from '../rules/recorded-places.js';

/** Where a result is recorded: a competence at an assessment, of a bloc. */
export interface EvaluationPlace {
  readonly assessment: string;
  /** The assessment's own where it is marked as a whole. */
  readonly competence: string;
  readonly bloc: string;
  /** Whether the assessment takes a mark. */
  readonly marked: boolean;
  /** Its number among those of the certification, from 0, and how many there are. */
  readonly number: number;
  readonly of: number;
}

/** What a line says of the place of its result. */
export interface WrittenPlace {
  readonly competence: string;
  readonly assessment?: string | undefined;
  readonly bloc?: string | undefined;
}

/** A place, or the column in which what is written is none, and why. */
export type FoundPlace =
  EvaluationPlace | { readonly fault: string; readonly column: 'competence' | 'assessment' | 'bloc' };

/** Finds places of a certification by codes as people write them, in whatever capitals. */
export function placesOf(certification: Certification): (written: WrittenPlace) => FoundPlace {
  const blocs = blocByRecordedCode(certification);
  const places = certification.assessments.flatMap((assessment) =>
    recordedCodes(assessment).map((competence) => ({
      ...{ assessment: assessment.code, competence, bloc: blocs.get(competence) ?? '' },
      marked: assessment.marking !== undefined,
    })),
  );
  const byCompetence = new Map<string, EvaluationPlace[]>();
  for (const [number, place] of places.entries()) {
    const code = place.competence.toUpperCase();
    byCompetence.set(code, [...(byCompetence.get(code) ?? []), { ...place, number, of: places.length }]);
  }
  const assessments = new Set(certification.assessments.map(({ code }) => code.toUpperCase()));
  return ({ competence, assessment, bloc }) => {
    if (assessment !== undefined && !assessments.has(assessment)) return fault('assessment', 'unknownAssessment');
    const known = byCompetence.get(competence) ?? [];
    const [place, other] = known.filter(
      (one) => (assessment ?? one.assessment.toUpperCase()) === one.assessment.toUpperCase(),
    );
    if (!place) return fault('competence', known.length === 0 ? 'unknownCompetence' : 'notCovered');
    if (other) return fault('competence', 'assessmentNeeded');
    return bloc === undefined || bloc === place.bloc.toUpperCase() ? place : fault('bloc', 'notOfBloc');
  };
}

const fault = (column: 'competence' | 'assessment' | 'bloc', code: string) => ({ fault: code, column });
