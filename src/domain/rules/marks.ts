import type { Marking } from '../certification/certification.js';
import type { EvaluationResult } from './evaluation.js';

export const HIGHEST_MARK = 20;
const HIGHEST_COEFFICIENT = 1000;

/** A mark out of 20, or what stands in its place. */
export type FoundMark = number | 'absent' | 'exempted';

/** Marks and coefficients have two decimals at most: sums of them are made in whole numbers, so nothing is rounded. */
export function inHundredths(value: number): number {
  return Math.round(value * 100);
}

/** From 0 to 20, with two decimals at most. */
export function isMark(value: unknown): value is number {
  return isOfTwoDecimals(value) && value >= 0 && value <= HIGHEST_MARK;
}

/** More than 0, up to 1000, with two decimals at most. */
export function isCoefficient(value: unknown): value is number {
  return isOfTwoDecimals(value) && value > 0 && value <= HIGHEST_COEFFICIENT;
}

/** What a mark says of what it was given to. */
export function resultOfMark(
  mark: number,
  { passMark }: Marking,
): Extract<EvaluationResult, 'acquired' | 'notAcquired'> {
  return mark >= passMark ? 'acquired' : 'notAcquired';
}

/** What a result at a marked assessment has for a mark; null where none was given although one could be. */
export function markFound(result: EvaluationResult, mark: number | null | undefined): FoundMark | null {
  if (result === 'exempted') return 'exempted';
  if (result === 'absentJustified' || result === 'absentUnjustified') return 'absent';
  return mark ?? null;
}

function isOfTwoDecimals(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && inHundredths(value) / 100 === value;
}
