import type { Certification } from './certification.js';
import { statusOfCompetence, type CompetenceStatus, type EvaluationResult } from './evaluation.js';

/** The result of one competence at one assessment. */
export interface CompetenceResult {
  readonly assessmentCode: string;
  readonly competenceCode: string;
  readonly result: EvaluationResult;
  /** Out of 20, where the assessment is marked and a mark was given. */
  readonly mark?: number | null;
}

/** Acquired, failed or open, by code of the competence, from all the results of one candidate. */
export type StatusesOf = (results: readonly CompetenceResult[]) => (competenceCode: string) => CompetenceStatus;

/**
 * Prepares a certification to turn results into statuses, for many candidates. Results at an assessment that does not
 * cover the competence count for nothing.
 */
export function compileStatuses({ assessments, combination }: Certification): StatusesOf {
  const places = new Map<string, number>();
  const covering = new Map<string, { readonly from: number; readonly to: number }>();
  for (const competence of new Set(assessments.flatMap(({ covers }) => covers))) {
    const from = places.size;
    for (const { code, covers } of assessments) {
      if (covers.includes(competence)) places.set(placeName(code, competence), places.size);
    }
    covering.set(competence, { from, to: places.size });
  }
  return (results) => {
    const recorded = Array.from<EvaluationResult | undefined>({ length: places.size });
    for (const { assessmentCode, competenceCode, result } of results) {
      const place = places.get(placeName(assessmentCode, competenceCode));
      if (place !== undefined) recorded[place] = result;
    }
    return (competence) => {
      const { from, to } = covering.get(competence) ?? { from: 0, to: 0 };
      return statusOfCompetence(recorded.slice(from, to), combination.mode);
    };
  };
}

function placeName(assessmentCode: string, competenceCode: string): string {
  return `${assessmentCode}\u0000${competenceCode}`;
}
