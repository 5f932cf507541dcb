import type { Candidate } from '../candidates/candidate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { PlainDay } from '../domain/day.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import type { RemainingPlan } from '../evaluations/remaining-plan.js';

export type EnrolledOn = Enrollment & { readonly certification: CertificationVersion };

/** Blocs of one certification that one candidate is about to lose, and what is left to do. */
export interface ExpiringBlocs {
  readonly candidate: Candidate;
  readonly enrollment: EnrolledOn;
  /** The first to go first. */
  readonly blocs: readonly { readonly blocCode: string; readonly validUntil: PlainDay }[];
  /** Null where the title is not aimed at. */
  readonly plan: RemainingPlan | null;
}
