import type { AccessRoute, Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import type { JuryContext } from './jury-person.js';

/** By which route a candidate of the session comes, and since when. */
export interface PresentedJourney {
  readonly accessRoute: AccessRoute;
  readonly enrolledOn: PlainDay;
}

/** What decides which rules apply to the jury: the routes of those presented; as long as nobody is, those that are open. */
export function juryContext(
  { accessRoutes }: Pick<Certification, 'accessRoutes'>,
  day: PlainDay,
  presented: readonly PresentedJourney[],
): JuryContext {
  const routes = presented.map(({ accessRoute }) => accessRoute);
  const open = accessRoutes.filter((route) => route.open).map(({ route }) => route);
  const vaeBegunOn = presented.filter(({ accessRoute }) => accessRoute === 'VAE').map(({ enrolledOn }) => enrolledOn);
  return {
    day,
    accessRoutes: routes.length > 0 ? [...new Set(routes)] : open,
    ...(vaeBegunOn.length > 0 && { vaeBegunOn }),
  };
}
