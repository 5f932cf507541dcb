import type { AccessRoute, Certification } from '../certification/certification.js';
import { mayAward } from '../certification/registration.js';
import type { PlainDay } from '../day.js';

/** What of an enrollment says whether it may come before a jury. */
export interface Applicant {
  readonly accessRoute: AccessRoute;
  readonly enrolledOn: PlainDay;
  readonly isOfVersion: boolean;
  readonly isMoved: boolean;
  /** By this enrollment or by another of the same person. */
  readonly isBeforeThisJury: boolean;
  /** Codes of the blocs it would present. */
  readonly blocs: readonly string[];
}

export const PRESENTATION_STOPS = [
  'alreadyPresented',
  'enrolledElsewhere',
  'enrollmentMoved',
  'enrolledAfterSession',
  'accessRouteClosed',
  'registrationEnded',
  'deliveryDeadlinePassed',
  'nothingToPresent',
] as const;
export type PresentationStop = (typeof PRESENTATION_STOPS)[number];

/**
 * Why an enrollment cannot be presented to a session of that day, in the order of {@link PRESENTATION_STOPS}; none where
 * it can. A session that may award nothing to a candidate has nothing to hear from them.
 */
export function presentationStops(
  { accessRoutes, registrations }: Pick<Certification, 'accessRoutes' | 'registrations'>,
  day: PlainDay,
  applicant: Applicant,
): PresentationStop[] {
  const { accessRoute, enrolledOn, isOfVersion, isMoved, isBeforeThisJury, blocs } = applicant;
  if (!isOfVersion) return ['enrolledElsewhere'];
  const permission = mayAward({ registrations }, day, enrolledOn);
  const isRouteOpen = accessRoutes.some(({ route, open }) => open && route === accessRoute);
  const stops: Readonly<Record<PresentationStop, boolean>> = {
    alreadyPresented: isBeforeThisJury,
    enrolledElsewhere: false,
    enrollmentMoved: isMoved,
    enrolledAfterSession: enrolledOn > day,
    accessRouteClosed: !isRouteOpen,
    registrationEnded: !permission.allowed && permission.reason === 'registrationEnded',
    deliveryDeadlinePassed: !permission.allowed && permission.reason === 'deliveryDeadlinePassed',
    nothingToPresent: blocs.length === 0,
  };
  return PRESENTATION_STOPS.filter((stop) => stops[stop]);
}
