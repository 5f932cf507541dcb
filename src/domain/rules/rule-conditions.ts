import type { CompetenceStatus } from './evaluation.js';
import type { FoundMark } from './marks.js';
import { type Mean, meanOf, statusOfMean } from './mean.js';
import { leastMeanWay } from './mean-way.js';
import type { Condition } from './rule.js';

/** What conditions look at; what is not told is open. */
export interface ConditionGrounds {
  /** Of a competence, or of an assessment marked as a whole; null where nothing is recorded. */
  readonly markOf?: ((code: string) => FoundMark | null) | undefined;
  readonly passedOf?: ((assessmentCode: string) => CompetenceStatus) | undefined;
  /** Whether another bloc is held or validated. */
  readonly validatedOf?: ((blocCode: string) => CompetenceStatus) | undefined;
}

/** Whether a condition is satisfied, cannot be any more unless something is taken again, or may yet be. */
export function statusOfCondition(condition: Condition, grounds: ConditionGrounds): CompetenceStatus {
  if ('mean' in condition) return statusOfMean(meanFrom(condition, grounds));
  if ('mark' in condition) return statusOfMark(grounds.markOf?.(condition.mark) ?? null, condition.atLeast);
  if ('passed' in condition) return grounds.passedOf?.(condition.passed) ?? 'open';
  return grounds.validatedOf?.(condition.validated) ?? 'open';
}

/** The least number of marks, assessments or blocs that would satisfy it. */
export function costOfCondition(condition: Condition, grounds: ConditionGrounds): number {
  if (statusOfCondition(condition, grounds) === 'acquired') return 0;
  return 'mean' in condition ? leastMeanWay(meanFrom(condition, grounds)).count : 1;
}

export function meanFrom(condition: Extract<Condition, { mean: unknown }>, { markOf }: ConditionGrounds): Mean {
  return meanOf(condition, markOf ?? (() => null));
}

function statusOfMark(found: FoundMark | null, atLeast: number): CompetenceStatus {
  if (found === null) return 'open';
  if (found === 'exempted') return 'acquired';
  return found !== 'absent' && found >= atLeast ? 'acquired' : 'failed';
}
