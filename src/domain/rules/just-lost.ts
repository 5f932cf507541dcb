import type { RecordedEvaluation } from '../proposals/candidacy-record.js';
import type { Marking } from '../certification/certification.js';
import { statusOfResult } from './evaluation.js';
import { inHundredths, markFound } from './marks.js';

/**
 * A result that is just not acquired any more: where it has a mark, a hundredth below the pass mark, or a hundredth worse
 * where it is below already. Null where there is nothing to lose.
 */
export function justLost(one: RecordedEvaluation, marking: Marking | undefined): RecordedEvaluation | null {
  const found = marking ? markFound(one.result, one.mark) : null;
  if (!marking || found === null) {
    return statusOfResult(one.result) === 'acquired' ? { ...one, result: 'notAcquired' } : null;
  }
  if (found === 'absent' || found === 0) return null;
  const from = found === 'exempted' ? marking.passMark : Math.min(found, marking.passMark);
  return { ...one, result: 'notAcquired', mark: hundredthBelow(from) };
}

/** The mark just below; 0 has none below it. */
export function hundredthBelow(mark: number): number {
  return Math.max(0, inHundredths(mark) - 1) / 100;
}
