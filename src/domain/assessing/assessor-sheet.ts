import type { Assessment } from '../certification/certification.js';
import type { EvaluationResult } from '../rules/evaluation.js';
import { resultOfMark } from '../rules/marks.js';
import { recordedCodes } from '../rules/recorded-places.js';

/** How a criterion of the grid of an assessment was found. */
export const CRITERION_FINDINGS = ['met', 'partly', 'notMet', 'notObserved'] as const;
export type CriterionFinding = (typeof CRITERION_FINDINGS)[number];

/** What an assessor may find; who is exempted is for the secretariat to record. */
export const ASSESSED_RESULTS = ['acquired', 'notAcquired', 'absentJustified', 'absentUnjustified'] as const;
export type AssessedResult = (typeof ASSESSED_RESULTS)[number];

/** What was found of one competence, or of an assessment marked as a whole. */
export interface Found {
  readonly result: EvaluationResult;
  /** Out of 20; null where none was given. */
  readonly mark: number | null;
}

export interface CriterionNote {
  readonly finding: CriterionFinding | null;
  readonly comment: string | null;
}

/** What an assessor writes of one candidate at one assessment: by code of the criterion, and of what is recorded. */
export interface SheetContent {
  readonly criteria: Readonly<Record<string, CriterionNote>>;
  readonly results: Readonly<Record<string, Found>>;
  readonly comment: string | null;
}

export const BLANK_SHEET: SheetContent = { criteria: {}, results: {}, comment: null };

/** One result as it is written down: a mark says its result. */
export interface WrittenResult {
  readonly competence: string;
  readonly result?: AssessedResult | null | undefined;
  readonly mark?: number | null | undefined;
}

export interface WrittenCriterion extends Partial<CriterionNote> {
  readonly code: string;
}

export interface SheetFault {
  readonly list: 'results' | 'criteria';
  readonly index: number;
  readonly field: 'competence' | 'result' | 'mark' | 'code';
  readonly code: 'notOfAssessment' | 'sameLineTwice' | 'notMarked' | 'markRequired' | 'notOfMark';
}

/** What stands against the sheet: it names what the assessment has not, or a mark where none is given. */
export function faultsIn(
  results: readonly WrittenResult[],
  criteria: readonly WrittenCriterion[],
  assessment: Assessment,
): SheetFault[] {
  const recorded = recordedCodes(assessment);
  const known = assessment.criteria.map(({ code }) => code);
  const competences = results.map(({ competence }) => competence);
  const codes = criteria.map(({ code }) => code);
  return [
    ...competences.flatMap((one, index) => nameFault('results', 'competence', one, index, recorded, competences)),
    ...codes.flatMap((one, index) => nameFault('criteria', 'code', one, index, known, codes)),
    ...results.flatMap((one, index) => markFault(one, index, assessment)),
  ];
}

function nameFault(
  list: SheetFault['list'],
  field: SheetFault['field'],
  name: string,
  index: number,
  known: readonly string[],
  all: readonly string[],
): SheetFault[] {
  if (!known.includes(name)) return [{ list, index, field, code: 'notOfAssessment' }];
  return all.indexOf(name) === index ? [] : [{ list, index, field, code: 'sameLineTwice' }];
}

function markFault({ result, mark }: WrittenResult, index: number, { marking }: Assessment): SheetFault[] {
  const fault = (field: SheetFault['field'], code: SheetFault['code']): SheetFault[] => [
    { list: 'results', index, field, code },
  ];
  const [found, given] = [result ?? null, mark ?? null];
  if (!marking) return given === null ? [] : fault('mark', 'notMarked');
  if (given === null) return found === 'acquired' || found === 'notAcquired' ? fault('result', 'markRequired') : [];
  return found === null || found === resultOfMark(given, marking) ? [] : fault('result', 'notOfMark');
}

/** The content of a sheet without faults; what says nothing is left out. */
export function sheetContent(
  results: readonly WrittenResult[],
  criteria: readonly WrittenCriterion[],
  comment: string | null,
  { marking }: Assessment,
): SheetContent {
  const found = results.flatMap(({ competence, result = null, mark = null }): [string, Found][] => {
    if (marking && mark !== null) return [[competence, { result: resultOfMark(mark, marking), mark }]];
    return result === null ? [] : [[competence, { result, mark: null }]];
  });
  const notes = criteria.flatMap(({ code, finding = null, comment: note = null }): [string, CriterionNote][] =>
    finding === null && note === null ? [] : [[code, { finding, comment: note }]],
  );
  return { criteria: Object.fromEntries(notes), results: Object.fromEntries(found), comment };
}

/** What a sheet still asks for before it is handed in, by code. */
export interface SheetGaps {
  readonly results: readonly string[];
  readonly criteria: readonly string[];
}

/** Every competence has its result, and every criterion its finding; nothing is observed of who is absent. */
export function gapsIn({ results, criteria }: SheetContent, assessment: Assessment): SheetGaps {
  const recorded = recordedCodes(assessment);
  const isAbsent = recorded.length > 0 && recorded.every((code) => isAbsence(results[code]));
  const unseen = isAbsent ? [] : assessment.criteria.filter(({ code }) => !criteria[code]?.finding);
  return { results: recorded.filter((code) => !results[code]), criteria: unseen.map(({ code }) => code) };
}

export const isWhole = ({ results, criteria }: SheetGaps): boolean => results.length === 0 && criteria.length === 0;

export const isSameFound = (one: Found, other: Found): boolean =>
  one.result === other.result && one.mark === other.mark;

function isAbsence(found: Found | undefined): boolean {
  return found?.result === 'absentJustified' || found?.result === 'absentUnjustified';
}

/** Assessments of the blocs that a candidate presents, in the order of the certification. */
export function assessmentsPresented(
  { assessments, blocs }: { readonly assessments: readonly Assessment[]; readonly blocs: readonly PresentableBloc[] },
  presented: readonly string[],
): Assessment[] {
  const own = new Set(
    blocs.filter(({ code }) => presented.includes(code)).flatMap((bloc) => bloc.competences.map(({ code }) => code)),
  );
  return assessments.filter(({ covers }) => covers.some((code) => own.has(code)));
}

interface PresentableBloc {
  readonly code: string;
  readonly competences: readonly { readonly code: string }[];
}
