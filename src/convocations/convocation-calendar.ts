import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { passageLines } from '../documents/convocation-text.js';
import { instantInFrance } from '../domain/agenda/time-of-day.js';
import type { ConvocationFacts } from '../domain/jury/convocation.js';

export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly facts: ConvocationFacts;
  readonly isWithdrawn?: boolean;
}

/**
 * The convocation for a calendar (RFC 5545), its hours in France told in UTC. Published, not requested: the answer is
 * given on the personal page, not by a mail that nobody reads. Withdrawn, the same appointment is published as cancelled.
 */
export function convocationCalendar({ uid, sequence, stamp, facts, isWithdrawn = false }: CalendarEntry): string {
  const { day, from, until, place, room, certification, contact } = facts;
  const calendar = ical({ prodId: '//Délibloc//Convocations//FR', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    ...{
      id: uid,
      sequence,
      stamp: new Date(stamp),
      start: new Date(instantInFrance(day, from)),
      end: new Date(instantInFrance(day, until)),
    },
    status: isWithdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: `Jury ${certification.code} – ${certification.title}`,
    location: room === null ? place : `${place}, ${room}`,
    description: [...passageLines(facts), `Renseignements : ${contact}`].join('\n'),
  });
  return calendar.toString();
}
