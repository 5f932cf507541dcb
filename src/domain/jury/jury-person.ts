import type { AccessRoute, College } from '../certification/certification.js';
import type { PlainDay } from '../day.js';

export interface JuryPerson {
  readonly id: string;
  readonly college: College;
  readonly gender: 'F' | 'M' | 'X';
  readonly president: boolean;
  /** Does not belong to the authority that delivers the certification. */
  readonly external: boolean;
  /** Holds a qualification in the field, as a jury for experience (VAE) must count some. */
  readonly qualified?: boolean;
  /** Null until attendance is taken. */
  readonly present: boolean | null;
}

/** What decides which rules of composition apply to a session. */
export interface JuryContext {
  readonly day: PlainDay;
  /** Access routes of the candidates presented. */
  readonly accessRoutes: readonly AccessRoute[];
  /** Days on which the VAE journeys presented began; the day of the session stands for them where not known. */
  readonly vaeBegunOn?: readonly PlainDay[];
}
