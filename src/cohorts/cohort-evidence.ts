import type { Certification } from '../domain/certification/certification.js';
import { compileEvidence, type CompetenceResult, type Evidence } from '../domain/rules/competence-statuses.js';
import type { CompetenceStatus, EvaluationResult } from '../domain/rules/evaluation.js';
import { isCondition, isRule, type Item, itemsOf } from '../domain/rules/rule.js';
import type { CohortCandidate, CohortMark, CohortResult } from './cohort.js';

export const STATUS_OF_RESULT = {
  acquired: 'acquired',
  exempted: 'acquired',
  notAcquired: 'failed',
  absent: 'failed',
} as const satisfies Record<CohortResult, CompetenceStatus>;

const RESULT_OF_ENTRY = {
  acquired: 'acquired',
  exempted: 'exempted',
  notAcquired: 'notAcquired',
  absent: 'absentUnjustified',
} as const satisfies Record<CohortResult, EvaluationResult>;

/** Codes of competences and assessments that have marks, each with the assessments at which it has them. */
export function markedCodes({ assessments }: Certification): ReadonlyMap<string, readonly string[]> {
  const marked = new Map<string, string[]>();
  for (const { code, covers, marking } of assessments) {
    const codes = marking === undefined ? [] : marking.of === 'assessment' ? [code] : covers;
    for (const one of codes) marked.set(one, [...(marked.get(one) ?? []), code]);
  }
  return marked;
}

/** Whether a rule of the certification asks for an assessment to be passed. */
export function asksForAssessments({ blocs }: Certification): boolean {
  return blocs.some(({ validation }) => holds(validation.rule, (item) => isCondition(item) && 'passed' in item));
}

/** Whether there is more to it than competences acquired or not. */
export function asksForMore(certification: Certification): boolean {
  const { assessments, blocs } = certification;
  return (
    assessments.some(({ marking }) => marking !== undefined) ||
    blocs.some(({ validation }) => holds(validation.rule, isCondition))
  );
}

/** What is said of a competence or an assessment counts before what its marks and its competences come to. */
export function compileCohortEvidence(certification: Certification): (candidate: CohortCandidate) => Evidence {
  const evidenceOf = compileEvidence(certification);
  const marked = markedCodes(certification);
  const places = singlePlaces(certification);
  return ({ competences = {}, marks = {}, assessments = {} }) => {
    const found = evidenceOf([
      ...Object.entries(marks).flatMap(([code, mark]) =>
        (marked.get(code) ?? []).map((assessmentCode) => markedResult(assessmentCode, code, mark)),
      ),
      ...Object.entries(competences).flatMap(([competenceCode, entry]): CompetenceResult[] => {
        const assessmentCode = places.get(competenceCode);
        return assessmentCode === undefined ? [] : [{ assessmentCode, competenceCode, result: RESULT_OF_ENTRY[entry] }];
      }),
    ]);
    const stated = (entries: Readonly<Record<string, CohortResult>>, code: string): CompetenceStatus | null =>
      Object.hasOwn(entries, code) ? STATUS_OF_RESULT[entries[code]!] : null;
    return {
      statusOf: (code) => stated(competences, code) ?? found.statusOf(code),
      markOf: found.markOf,
      passedOf: (code) => stated(assessments, code) ?? found.passedOf(code),
    };
  };
}

function markedResult(assessmentCode: string, competenceCode: string, mark: CohortMark): CompetenceResult {
  if (typeof mark !== 'number') return { assessmentCode, competenceCode, result: RESULT_OF_ENTRY[mark], mark: null };
  return { assessmentCode, competenceCode, result: 'acquired', mark };
}

/** A competence that one assessment alone covers, without a mark, was acquired or not at that one. */
function singlePlaces({ assessments }: Certification): ReadonlyMap<string, string> {
  const covering = new Map<string, string[]>();
  for (const { code, covers } of assessments) {
    for (const competence of covers) covering.set(competence, [...(covering.get(competence) ?? []), code]);
  }
  const single = [...covering].flatMap(([competence, [only, ...others]]) =>
    only !== undefined && others.length === 0 ? [[competence, only] as const] : [],
  );
  const unmarked = new Set(assessments.filter(({ marking }) => marking === undefined).map(({ code }) => code));
  return new Map(single.filter(([, assessment]) => unmarked.has(assessment)));
}

function holds(item: Item, isSuch: (item: Item) => boolean): boolean {
  return isRule(item) ? itemsOf(item).some((one) => holds(one, isSuch)) : isSuch(item);
}
