import type { Registration } from './certification.js';
import type { PlainDay } from '../day.js';

export type RegistrationRefusal = 'registrationEnded' | 'deliveryDeadlinePassed';

export type AwardPermission =
  { readonly allowed: true } | { readonly allowed: false; readonly reason: RegistrationRefusal };

const ALLOWED: AwardPermission = { allowed: true };

/**
 * Whether a session may award to a candidate. After the end of the registration, or in a gap between two, it may
 * only to those enrolled by that end, that day included, and not after the delivery deadline where there is one.
 * A certification that states no registration has nothing to check.
 */
export function mayAward(
  certification: { readonly registrations: readonly Registration[] },
  sessionDay: PlainDay,
  enrolledOn?: PlainDay,
): AwardPermission {
  const ended = registrationEndedBefore(certification.registrations, sessionDay);
  if (!ended) return ALLOWED;
  if (enrolledOn === undefined || enrolledOn > ended.until) return { allowed: false, reason: 'registrationEnded' };
  const late = ended.deliveryDeadline !== undefined && sessionDay > ended.deliveryDeadline;
  return late ? { allowed: false, reason: 'deliveryDeadlinePassed' } : ALLOWED;
}

/** The last registration that ended before that day, unless another covers it. */
export function registrationEndedBefore(
  registrations: readonly Registration[],
  day: PlainDay,
): Registration | undefined {
  if (registrations.some(({ from, until }) => from <= day && day <= until)) return undefined;
  return registrations
    .filter(({ until }) => until < day)
    .toSorted((one, other) => (one.until < other.until ? 1 : -1))[0];
}
