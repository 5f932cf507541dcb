import { Temporal } from 'temporal-polyfill';
import type { LastDay } from '../proposals/bloc-award.js';
import type { Registration } from '../certification/certification.js';
import type { PlainDay } from '../day.js';

/** Days that follow one another, both included. */
export interface Days {
  readonly from: PlainDay;
  readonly until: LastDay;
}

/** No day after it can be written. */
const END_OF_TIME: PlainDay = '9999-12-31';

/** The time from a day on, cut after each of those last days; what lies before that day cuts nothing. */
export function cutAfter(from: PlainDay, lastDays: Iterable<LastDay>): readonly Days[] {
  const cuts = [...new Set(lastDays)].filter((day) => day !== 'unlimited' && day >= from && day < END_OF_TIME).sort();
  return [...cuts, 'unlimited'].map((until, rank) => ({ from: rank === 0 ? from : shift(cuts[rank - 1]!, 1), until }));
}

/** Last days before a session may award to other people than before. */
export function lastDaysOfRegistrations(registrations: readonly Registration[]): PlainDay[] {
  return registrations.flatMap(({ from, until, deliveryDeadline }) => [
    ...(from > '0001-01-01' ? [shift(from, -1)] : []),
    until,
    ...(deliveryDeadline === undefined ? [] : [deliveryDeadline]),
  ]);
}

function shift(day: PlainDay, days: number): PlainDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
