import type { Assessment, Certification, Marking } from '../certification/certification.js';
import { statusOfCompetence, statusOfResult, type CompetenceStatus, type EvaluationResult } from './evaluation.js';
import { type FoundMark, markFound, resultOfMark } from './marks.js';

/** The result of one competence at one assessment; at one marked as a whole, `competenceCode` is the assessment's. */
export interface CompetenceResult {
  readonly assessmentCode: string;
  readonly competenceCode: string;
  readonly result: EvaluationResult;
  /** Out of 20, where the assessment is marked and a mark was given: its pass mark then says the result. */
  readonly mark?: number | null;
}

/** What all the results of one candidate come to, for rules to look at. */
export interface Evidence {
  readonly statusOf: (competenceCode: string) => CompetenceStatus;
  /** Of a competence or an assessment that is marked; null where there is none. */
  readonly markOf?: (code: string) => FoundMark | null;
  /** Acquired when every competence of the assessment is acquired at it, failed when one is not. */
  readonly passedOf?: (assessmentCode: string) => CompetenceStatus;
}

/** What was found at a place: a competence at an assessment, or an assessment as a whole. */
interface Finding {
  readonly result: EvaluationResult;
  readonly mark: FoundMark | null;
}

/**
 * Prepares a certification to turn results into evidence, for many candidates. Results at an assessment that does not
 * cover the competence count for nothing.
 */
export function compileEvidence({
  assessments,
  combination,
}: Certification): (results: readonly CompetenceResult[]) => Required<Evidence> {
  const places = compilePlaces(assessments);
  const markings = new Map(assessments.map(({ code, marking }) => [code, marking]));
  return (results) => {
    const found = Array.from<Finding | undefined>({ length: places.ranks.size });
    for (const one of results) {
      const place = places.ranks.get(placeName(one.assessmentCode, one.competenceCode));
      if (place !== undefined) found[place] = findingOf(one, markings.get(one.assessmentCode));
    }
    const resultsAt = (ranks: readonly number[] = []) => ranks.map((rank) => found[rank]?.result);
    return {
      statusOf: (competence) => statusOfCompetence(resultsAt(places.ofCompetence.get(competence)), combination.mode),
      markOf: (code) => found[places.ofMark.get(code) ?? -1]?.mark ?? null,
      passedOf: (assessment) => statusOfAll(resultsAt(places.ofAssessment.get(assessment))),
    };
  };
}

function findingOf({ result, mark }: CompetenceResult, marking: Marking | undefined): Finding {
  if (!marking) return { result, mark: null };
  const found = markFound(result, mark);
  return { result: typeof found === 'number' ? resultOfMark(found, marking) : result, mark: found };
}

function statusOfAll(results: readonly (EvaluationResult | undefined)[]): CompetenceStatus {
  const statuses = results.map((result) => result && statusOfResult(result));
  if (statuses.includes('failed')) return 'failed';
  return statuses.length === 0 || statuses.includes(undefined) ? 'open' : 'acquired';
}

/** Ranks of the places that count for each competence, each assessment and each mark. */
interface Places {
  readonly ranks: ReadonlyMap<string, number>;
  readonly ofCompetence: ReadonlyMap<string, readonly number[]>;
  readonly ofAssessment: ReadonlyMap<string, readonly number[]>;
  /** Of a competence marked at several assessments, at the first. */
  readonly ofMark: ReadonlyMap<string, number>;
}

function compilePlaces(assessments: readonly Assessment[]): Places {
  const ranks = new Map<string, number>();
  const ofCompetence = new Map<string, number[]>();
  const ofAssessment = new Map<string, number[]>();
  const ofMark = new Map<string, number>();
  for (const { code, covers, marking } of assessments) {
    const isWhole = marking?.of === 'assessment';
    const own = (isWhole ? [code] : [...new Set(covers)]).map((recorded): [string, number] => {
      const rank = ranks.size;
      ranks.set(placeName(code, recorded), rank);
      if (marking && !ofMark.has(recorded)) ofMark.set(recorded, rank);
      return [recorded, rank];
    });
    ofAssessment.set(
      code,
      own.map(([, rank]) => rank),
    );
    for (const competence of new Set(covers)) {
      const rank = isWhole ? own[0]![1] : own.find(([recorded]) => recorded === competence)![1];
      ofCompetence.set(competence, [...(ofCompetence.get(competence) ?? []), rank]);
    }
  }
  return { ranks, ofCompetence, ofAssessment, ofMark };
}

function placeName(assessmentCode: string, competenceCode: string): string {
  return `${assessmentCode}\u0000${competenceCode}`;
}
