import type { CompetenceStatus } from './evaluation.js';

/** A mark out of 20, or what stands in its place. */
export type FoundMark = number | 'absent' | 'exempted';

/** What conditions look at; what is not told is open. */
export interface ConditionGrounds {
  /** Of a competence, or of an assessment marked as a whole; null where nothing is recorded. */
  readonly markOf?: (code: string) => FoundMark | null;
  readonly passedOf?: (assessmentCode: string) => CompetenceStatus;
  /** Whether another bloc is held or validated. */
  readonly validatedOf?: (blocCode: string) => CompetenceStatus;
}

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
  /** Of the marks there are, cut to hundredths so that it never shows more than is reached; null where there are none. */
  readonly mean: number | null;
  /** What each mark there is, times its coefficient, is short of in all; 0 where the mean of all is reached. */
  readonly pointsShort: number;
  /** Codes without a mark yet, of absences, and of marks that nothing compensates. */
  readonly open: readonly string[];
  readonly absent: readonly string[];
  readonly belowFloor: readonly string[];
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
