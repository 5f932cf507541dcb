import { Temporal } from 'temporal-polyfill';
import type { PlainDay } from '../day.js';

/** Minutes since midnight, in France. */
export type Minute = number;

/** « 09:20 » → 560. */
export function minuteOf(time: string): Minute {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 560 → « 09:20 ». */
export function timeOf(minute: Minute): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The instant of a time in France, in UTC as ISO 8601. */
export function instantInFrance(day: PlainDay, time: string): string {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Paris');
  return new Date(epochMilliseconds).toISOString();
}
