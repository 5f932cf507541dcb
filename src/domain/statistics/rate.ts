import { decidedOf, type Outcomes } from './outcomes.js';

/**
 * Fewer than this are told one by one, « 2 sur 3 »: each of them would move a percentage by more than ten points.
 */
export const SMALL_NUMBER = 10;

/** How many of how many; the percentage, rounded to the nearest, where they are enough to speak of one. */
export interface Rate {
  readonly part: number;
  readonly of: number;
  readonly percent: number | null;
}

/** Of those decided; null where nothing is. */
export function rateOf(part: number, outcomes: Outcomes<never>): Rate | null {
  return rate(part, decidedOf(outcomes));
}

export function rate(part: number, of: number): Rate | null {
  if (of === 0) return null;
  return { part, of, percent: of < SMALL_NUMBER ? null : nearest(part, of) };
}

/** Everybody alone is 100 %, and nobody alone 0 %: one who failed among a thousand is not rounded away. */
function nearest(part: number, of: number): number {
  const percent = Math.round((100 * part) / of);
  if (part < of && percent === 100) return 99;
  return part > 0 && percent === 0 ? 1 : percent;
}
