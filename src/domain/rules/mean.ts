import type { CompetenceStatus } from './evaluation.js';
import { type FoundMark, HIGHEST_MARK, inHundredths } from './marks.js';
import type { MeanCondition } from './rule.js';

const HIGHEST = inHundredths(HIGHEST_MARK);

/** A mean with the marks there are, in whole hundredths; what is exempted is left out. */
export interface Mean {
  readonly terms: readonly Term[];
  /** Sum of marks times coefficients from which it is reached. */
  readonly threshold: number;
}

export interface Term {
  readonly code: string;
  readonly coefficient: number;
  readonly floor: number;
  /** Null where there is none yet; an absence has none until it is taken again. */
  readonly mark: number | null;
  readonly isAbsent: boolean;
}

export function meanOf(condition: MeanCondition, markOf: (code: string) => FoundMark | null): Mean {
  const terms: Term[] = [];
  for (const { of: code, coefficient, floor = condition.floor ?? 0 } of condition.mean) {
    const found = markOf(code);
    if (found === 'exempted') continue;
    const mark = typeof found === 'number' ? inHundredths(found) : null;
    const isAbsent = found === 'absent';
    terms.push({ code, coefficient: inHundredths(coefficient), floor: inHundredths(floor), mark, isAbsent });
  }
  const coefficients = terms.reduce((total, { coefficient }) => total + coefficient, 0);
  return { terms, threshold: inHundredths(condition.atLeast) * coefficients };
}

/**
 * Acquired when it is reached even if every mark still to come were 0, failed when it is not even if every one were 20,
 * or for an absence or a mark below its floor.
 */
export function statusOfMean(mean: Mean): CompetenceStatus {
  const { terms, threshold } = mean;
  if (terms.some((term) => term.isAbsent || isBelowFloor(term))) return 'failed';
  if (sumOf(terms, HIGHEST) < threshold) return 'failed';
  return sumOf(terms, 0) >= threshold && !terms.some(isOwed) ? 'acquired' : 'open';
}

export function isBelowFloor({ mark, floor }: Term): boolean {
  return mark !== null && mark < floor;
}

/** Nothing can take the place of this mark: it has to be given, or to be better. */
export function isOwed(term: Term): boolean {
  return term.isAbsent || isBelowFloor(term) || (term.mark === null && term.floor > 0);
}

/** Marks times coefficients, with the given mark where there is none. */
export function sumOf(terms: readonly Term[], unmarked: number): number {
  return terms.reduce((total, { mark, coefficient }) => total + (mark ?? unmarked) * coefficient, 0);
}

/** What raising the mark to 20 adds. */
export function gainOf({ mark, coefficient }: Term): number {
  return (HIGHEST - (mark ?? 0)) * coefficient;
}
