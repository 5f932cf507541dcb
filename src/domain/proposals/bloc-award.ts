import type { AccessRoute, Bloc, Certification, ValidityPeriod } from '../certification/certification.js';
import { addYears, type PlainDay } from '../day.js';

/** The last day on which a bloc is held, that day included, or for ever. */
export type LastDay = PlainDay | 'unlimited';

/** A bloc acquired on a day, by decision of a jury or by the certificate that stands for it. */
export interface BlocAward {
  readonly blocCode: string;
  /** Day of the decision; for an equivalence, day on which its certificate was obtained. */
  readonly awardedOn: PlainDay;
  readonly validUntil: LastDay;
}

/** How long the bloc stays acquired for a candidate of this access route. The bloc's own validity comes first. */
export function validityPeriodOf(certification: Certification, bloc: Bloc, route: AccessRoute): ValidityPeriod {
  const validity = bloc.validity ?? certification.validity;
  return validity.byAccessRoute?.[route] ?? validity.period;
}

/** Last day of a validity that begins on a day: same day of the month, n years later, included (art. 641 and 642 CPC). */
export function lastDayOfValidity(begins: PlainDay, period: ValidityPeriod): LastDay {
  return period === 'unlimited' ? 'unlimited' : addYears(begins, period.years);
}

/** The bloc as acquired on a day: the award and its last day. */
export function awardBloc(
  certification: Certification,
  bloc: Bloc,
  route: AccessRoute,
  awardedOn: PlainDay,
): BlocAward {
  const validUntil = lastDayOfValidity(awardedOn, validityPeriodOf(certification, bloc, route));
  return { blocCode: bloc.code, awardedOn, validUntil };
}

/** Whether the award counts on that day: not before it was given, nor after its last day. */
export function isHeldOn(award: BlocAward, day: PlainDay): boolean {
  return award.awardedOn <= day && (award.validUntil === 'unlimited' || day <= award.validUntil);
}

/** Until when the bloc is held by those of the awards that count on that day; null where none does. */
export function heldUntil(awards: readonly BlocAward[], blocCode: string, day: PlainDay): LastDay | null {
  let latest: LastDay | null = null;
  for (const award of awards) {
    if (award.blocCode === blocCode && isHeldOn(award, day)) latest = laterOf(latest, award.validUntil);
  }
  return latest;
}

function laterOf(one: LastDay | null, other: LastDay): LastDay {
  if (one === null) return other;
  if (one === 'unlimited' || other === 'unlimited') return 'unlimited';
  return one > other ? one : other;
}
