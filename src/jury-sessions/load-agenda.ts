import { instantInFrance, minuteOf, timeOf } from '../domain/agenda/time-of-day.js';
import type { PlainDay } from '../domain/day.js';
import type { Reading } from '../database/reading.js';
import { Agenda } from './agenda.entity.js';
import { Passage } from './passage.entity.js';
import { SessionRoom } from './session-room.entity.js';

/** Rooms of a session and when its candidates pass there. */
export interface SessionAgenda {
  /** Null until days and durations are set. */
  readonly terms: Agenda | null;
  /** In the order in which they are shown. */
  readonly rooms: readonly SessionRoom[];
  /** The earliest first; at the same time, by room. */
  readonly passages: readonly Passage[];
}

/** A passage as people are told of it; times are those of France. */
export interface PlannedPassage {
  readonly id: string;
  readonly candidacyId: string;
  /** Code of the assessment; null where it is for all that is presented. */
  readonly assessment: string | null;
  readonly roomId: string;
  readonly room: string;
  readonly day: PlainDay;
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
  /** Instant at which it begins, in UTC. */
  readonly at: string;
  readonly pinned: boolean;
  readonly version: number;
}

/** The agenda of a session, in as many queries whatever the number of passages. */
export async function agendaOf(reading: Reading, sessionId: string): Promise<SessionAgenda> {
  const rooms = await reading.find(SessionRoom, { where: { sessionId }, order: { number: 'ASC', id: 'ASC' } });
  const numbers = new Map(rooms.map(({ id }, index) => [id, index]));
  const passages = rooms.length === 0 ? [] : await reading.findBy(Passage, { sessionId });
  const order = (one: Passage, other: Passage): number =>
    one.day.localeCompare(other.day) ||
    one.begins.localeCompare(other.begins) ||
    numbers.get(one.roomId)! - numbers.get(other.roomId)! ||
    one.id.localeCompare(other.id);
  return { terms: await reading.findOneBy(Agenda, { sessionId }), rooms, passages: passages.toSorted(order) };
}

/** All passages of a session, the earliest first. */
export function plannedPassages({ rooms, passages }: SessionAgenda): PlannedPassage[] {
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  return passages.map((passage) => planned(passage, names.get(passage.roomId)!));
}

/** Passages of one candidacy, the earliest first; none where it has not been given any. */
export function passagesOf(agenda: SessionAgenda, candidacyId: string): PlannedPassage[] {
  const own = agenda.passages.filter((passage) => passage.candidacyId === candidacyId);
  return plannedPassages({ ...agenda, passages: own });
}

/** The first passage of a candidacy; null where it has not been given any. */
export function passageOf(agenda: SessionAgenda, candidacyId: string): PlannedPassage | null {
  return passagesOf(agenda, candidacyId)[0] ?? null;
}

/** In the order of passage; those without a passage come last, in the order they had. */
export function inOrderOfPassage<T extends { readonly id: string }>(
  candidacies: readonly T[],
  { passages }: SessionAgenda,
): T[] {
  const places = new Map<string, number>();
  for (const [index, { candidacyId }] of passages.entries()) {
    if (!places.has(candidacyId)) places.set(candidacyId, index);
  }
  const placeOf = ({ id }: T): number => places.get(id) ?? passages.length;
  return candidacies.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function planned(passage: Passage, room: string): PlannedPassage {
  const { id, candidacyId, assessment, roomId, day, begins: from, minutes, pinned, version } = passage;
  const until = timeOf(minuteOf(from) + minutes);
  return {
    ...{ id, candidacyId, assessment, roomId, room, day, from, until, minutes, pinned, version },
    at: instantInFrance(day, from),
  };
}
