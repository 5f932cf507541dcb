import type { EvaluationResult } from '../../domain/rules/evaluation.js';
import { formatNumber } from './format.js';
import { RESULT_LABELS, RESULT_LETTERS } from './labels.js';

interface Found {
  readonly result: EvaluationResult | null;
  readonly mark?: number | null;
}

/** « 12,5/20 ». */
export function markText(mark: number): string {
  return `${formatNumber(mark)}/20`;
}

/** What was found, in a word: « 12,5/20 », « Absence justifiée », « rien ». */
export function foundText({ result, mark = null }: Found): string {
  if (mark !== null) return markText(mark);
  return result === null ? 'rien' : RESULT_LABELS[result];
}

/** The same as it is typed in a grid: « 12,5 », « J », or nothing. */
export function foundEntry({ result, mark = null }: Found): string {
  if (mark !== null) return formatNumber(mark);
  return result === null ? '' : RESULT_LETTERS[result];
}
