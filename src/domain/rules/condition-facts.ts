import type { CompetenceStatus } from './evaluation.js';
import type { FoundMark } from './marks.js';
import { isBelowFloor, type Mean, sumOf, type Term } from './mean.js';
import { leastMeanWay, type MeanWay } from './mean-way.js';
import { type ConditionGrounds, costOfCondition, meanFrom, statusOfCondition } from './rule-conditions.js';
import type { Condition, MeanCondition } from './rule.js';

/** What a condition finds, and what it would take. */
export type ConditionFacts = MarkFacts | MeanFacts | PassedFacts | PrerequisiteFacts;

interface StatedFacts {
  readonly status: CompetenceStatus;
  /** The rule cannot do without it. */
  readonly mandatory: boolean;
  /** The least number of marks, assessments or blocs that would satisfy it; 0 where it is satisfied. */
  readonly missingCount: number;
}

export interface MarkFacts extends StatedFacts {
  readonly kind: 'mark';
  readonly code: string;
  readonly atLeast: number;
  readonly mark: FoundMark | null;
}

export interface MeanFacts extends StatedFacts {
  readonly kind: 'mean';
  readonly atLeast: number;
  readonly marks: readonly MeanMark[];
  /** Of the marks there are, cut to hundredths so that it never shows what is not reached; null where there are none. */
  readonly mean: number | null;
  /** What the marks there are, times their coefficients, are short of in all; 0 where nothing is. */
  readonly pointsShort: number;
  /** Codes without a mark yet, of absences, and of marks that nothing compensates. */
  readonly open: readonly string[];
  readonly absent: readonly string[];
  readonly belowFloor: readonly string[];
  /** How to reach it by as few marks as can be; null where it is reached. */
  readonly way: MeanWay | null;
}

/** A mark of a mean; `floor` is its own or that of all, absent where there is neither. */
export interface MeanMark {
  readonly code: string;
  readonly coefficient: number;
  readonly floor?: number;
  readonly mark: FoundMark | null;
}

export interface PassedFacts extends StatedFacts {
  readonly kind: 'passed';
  readonly assessmentCode: string;
}

export interface PrerequisiteFacts extends StatedFacts {
  readonly kind: 'validated';
  readonly blocCode: string;
}

export function factsOfCondition(condition: Condition, grounds: ConditionGrounds, mandatory: boolean): ConditionFacts {
  const status = statusOfCondition(condition, grounds);
  const stated = { status, mandatory, missingCount: costOfCondition(condition, grounds) };
  if ('mean' in condition) return { kind: 'mean', ...stated, ...findingsOfMean(condition, grounds, status) };
  if ('passed' in condition) return { kind: 'passed', ...stated, assessmentCode: condition.passed };
  if ('validated' in condition) return { kind: 'validated', ...stated, blocCode: condition.validated };
  const { mark: code, atLeast } = condition;
  return { kind: 'mark', ...stated, code, atLeast, mark: grounds.markOf?.(code) ?? null };
}

function findingsOfMean(
  condition: MeanCondition,
  grounds: ConditionGrounds,
  status: CompetenceStatus,
): Omit<MeanFacts, 'kind' | keyof StatedFacts> {
  const mean = meanFrom(condition, grounds);
  const codesThat = (isSuch: (term: Term) => boolean) => mean.terms.filter(isSuch).map(({ code }) => code);
  return {
    atLeast: condition.atLeast,
    marks: condition.mean.map(({ of: code, coefficient, floor = condition.floor }) => {
      return { code, coefficient, ...(floor !== undefined && { floor }), mark: grounds.markOf?.(code) ?? null };
    }),
    mean: meanSoFar(mean),
    pointsShort: Math.max(0, mean.threshold - sumOf(mean.terms, 0)) / 10_000,
    open: codesThat(({ mark, isAbsent }) => mark === null && !isAbsent),
    absent: codesThat(({ isAbsent }) => isAbsent),
    belowFloor: codesThat(isBelowFloor),
    way: status === 'acquired' ? null : leastMeanWay(mean),
  };
}

function meanSoFar({ terms }: Mean): number | null {
  const marked = terms.filter(({ mark }) => mark !== null);
  if (marked.length === 0) return null;
  return Math.floor(sumOf(marked, 0) / marked.reduce((total, { coefficient }) => total + coefficient, 0)) / 100;
}
