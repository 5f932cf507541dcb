import { Temporal } from 'temporal-polyfill';
import type { PlainDay } from '../domain/day.js';

/** The calendar day of an instant, in metropolitan France. */
export function dayInFrance(instant: string): PlainDay {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
}

/** Sweden writes them as ISO 8601 does, but for the letter between; a hundred thousand are told in a second. */
const MINUTES = new Intl.DateTimeFormat('sv-SE', {
  ...{ dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' },
});

/** The minute that clocks show there at an instant: "2023-06-15T09:00". */
export function minuteInFrance(instant: string): string {
  return MINUTES.format(new Date(instant)).replace(' ', 'T');
}

/** The instant at which a day begins there; `days` later, where it is told. */
export function dayBegins(day: PlainDay, days = 0): string {
  const midnight = Temporal.PlainDate.from(day).add({ days }).toZonedDateTime('Europe/Paris');
  return midnight.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** Up to the minute of "2023-06-15T09:00:00.000Z". */
const MINUTE = 16;

/** The one place that reads the time. Days are those of metropolitan France. */
export abstract class Clock {
  /** ISO 8601, UTC, milliseconds: 24 characters, so that text order is time order. */
  abstract now(): string;

  private known = { minute: '', day: '' };

  today(): PlainDay {
    const now = this.now();
    const minute = now.slice(0, MINUTE);
    // Days begin with a minute; to find the day of an instant takes longer than a question to the database.
    if (this.known.minute !== minute) this.known = { minute, day: dayInFrance(now) };
    return this.known.day;
  }
}

export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }
}
