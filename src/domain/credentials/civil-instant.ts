import { Temporal } from 'temporal-polyfill';
import type { PlainDay } from '../day.js';

/** Days of documents are days of mainland France: « 15 juin 2023 » begins at 2023-06-15T00:00:00+02:00. */
const CIVIL_TIME = 'Europe/Paris';

/** The first second of the day, as an XSD dateTimeStamp that shows the day itself. */
export function firstSecondOf(day: PlainDay): string {
  return written(Temporal.PlainDate.from(day).toZonedDateTime(CIVIL_TIME));
}

/** The last second of the day: what is valid until then is valid all that day. */
export function lastSecondOf(day: PlainDay): string {
  return written(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(CIVIL_TIME).subtract({ seconds: 1 }));
}

/** So many days later. */
export function dayAfter(day: PlainDay, days: number): PlainDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function written(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
