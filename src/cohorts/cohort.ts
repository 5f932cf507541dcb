import type { AccessRoute } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';

export const COHORT_FORMAT = 'delibloc-cohort/1';

export const COHORT_RESULTS = ['acquired', 'notAcquired', 'absent', 'exempted'] as const;
/** What a cohort file says of a competence; one that it does not list has not been evaluated. */
export type CohortResult = (typeof COHORT_RESULTS)[number];

export const COHORT_MARKS_BESIDE = ['absent', 'exempted'] as const;
/** A mark out of 20, or what stands in its place. */
export type CohortMark = number | (typeof COHORT_MARKS_BESIDE)[number];

/** A cohort file as its author writes it; `docs/cohort-format.md` describes every key. */
export interface Cohort {
  readonly format: typeof COHORT_FORMAT;
  readonly certification: string;
  readonly sessionDate: PlainDay;
  readonly candidates: readonly CohortCandidate[];
}

export interface CohortCandidate {
  /** Unique within the file. */
  readonly ref: string;
  readonly accessRoute: AccessRoute;
  readonly enrolledOn?: PlainDay;
  readonly competences?: Readonly<Record<string, CohortResult>>;
  /** Of competences and assessments that are marked. */
  readonly marks?: Readonly<Record<string, CohortMark>>;
  /** Of assessments that a rule asks to be passed. */
  readonly assessments?: Readonly<Record<string, CohortResult>>;
  readonly awards?: readonly { readonly bloc: string; readonly awardedOn: PlainDay }[];
  readonly equivalences?: readonly { readonly bloc: string; readonly obtainedOn: PlainDay }[];
}
