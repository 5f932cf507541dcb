import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { ConvocationFacts } from '../domain/jury/convocation.js';

export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly facts: ConvocationFacts;
}

/**
 * The convocation for a calendar (RFC 5545), its hours in France told in UTC. Published, not requested: the answer is
 * given on the personal page, not by a mail that nobody reads.
 */
export function convocationCalendar({ uid, sequence, stamp, facts }: CalendarEntry): string {
  const { day, from, until, place, room, certification, contact } = facts;
  const calendar = ical({ prodId: '//Délibloc//Convocations//FR', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    ...{ id: uid, sequence, stamp: new Date(stamp), start: instantOf(day, from), end: instantOf(day, until) },
    status: ICalEventStatus.CONFIRMED,
    summary: `Jury ${certification.code} – ${certification.title}`,
    location: room === null ? place : `${place}, ${room}`,
    description: `Renseignements : ${contact}`,
  });
  return calendar.toString();
}

function instantOf(day: string, time: string): Date {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Paris');
  return new Date(epochMilliseconds);
}
