import { Temporal } from 'temporal-polyfill';
import type { PlainDay } from '../domain/day.js';

/** The calendar day of an instant, in metropolitan France. */
export function dayInFrance(instant: string): PlainDay {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
}

/** The one place that reads the time. Days are those of metropolitan France. */
export abstract class Clock {
  /** ISO 8601, UTC, milliseconds: 24 characters, so that text order is time order. */
  abstract now(): string;

  today(): PlainDay {
    return dayInFrance(this.now());
  }
}

export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }
}
