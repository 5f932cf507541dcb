export const EVALUATION_RESULTS = [
  'acquired',
  'notAcquired',
  'absentJustified',
  'absentUnjustified',
  'exempted',
] as const;
/** What is recorded of one competence at one assessment. */
export type EvaluationResult = (typeof EVALUATION_RESULTS)[number];

/** What rules look at: acquired (or exempted), failed (not acquired, or absent), or not yet evaluated. */
export type CompetenceStatus = 'acquired' | 'failed' | 'open';

/** What one result says of what was evaluated. */
export function statusOfResult(result: EvaluationResult): Exclude<CompetenceStatus, 'open'> {
  return result === 'acquired' || result === 'exempted' ? 'acquired' : 'failed';
}

/**
 * Status of a competence from its results, one entry per assessment that covers it, undefined where none is recorded.
 * `all`: acquired at every assessment of it that took place, so one that is not recorded does not hold it back.
 * `any`: acquired at one of them; failed only when none is left at which it may yet be acquired.
 */
export function statusOfCompetence(
  results: readonly (EvaluationResult | undefined)[],
  mode: 'all' | 'any',
): CompetenceStatus {
  const recorded = results.filter((result) => result !== undefined).map(statusOfResult);
  if (recorded.length === 0) return 'open';
  if (mode === 'all') return recorded.includes('failed') ? 'failed' : 'acquired';
  if (recorded.includes('acquired')) return 'acquired';
  return recorded.length === results.length ? 'failed' : 'open';
}
