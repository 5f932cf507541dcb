import type { AccessRoute } from '../domain/certification.js';
import type { PlainDay } from '../domain/day.js';

export const COHORT_FORMAT = 'delibloc-cohort/1';

export const COHORT_RESULTS = ['acquired', 'notAcquired', 'absent', 'exempted'] as const;
/** What a cohort file says of a competence; one that it does not list has not been evaluated. */
export type CohortResult = (typeof COHORT_RESULTS)[number];

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
  readonly awards?: readonly { readonly bloc: string; readonly awardedOn: PlainDay }[];
  readonly equivalences?: readonly { readonly bloc: string; readonly obtainedOn: PlainDay }[];
}
