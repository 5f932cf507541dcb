import {
  type AgendaDay,
  type AgendaFrame,
  type AgendaRoom,
  type Engagement,
  passageKey,
  type PassageNeed,
  type PlacedPassage,
  type Stretch,
} from './agenda.js';
import { firstFree, Occupancy } from './occupancy.js';

/** Why a candidate has no passage: there is no room; no day is long enough; they are in another session; it is full. */
export type UnplacedReason = 'noRoom' | 'tooLong' | 'elsewhere' | 'full';

export interface UnplacedCandidate {
  readonly candidacyId: string;
  readonly reason: UnplacedReason;
}

export interface AgendaProposal {
  /** Without those that are pinned. */
  readonly placed: readonly PlacedPassage[];
  readonly unplaced: readonly UnplacedCandidate[];
}

/** What a proposal leaves as it is. */
export interface Settled {
  readonly pinned: readonly PlacedPassage[];
  readonly elsewhere: readonly Engagement[];
}

/**
 * Gives each candidate, in the order of the needs, the earliest passages that leave nobody in two places and no room
 * with two candidates, outside the breaks, all on one day. The same input gives the same agenda. A candidate who cannot
 * have all that they are due is given nothing, and told why.
 */
export function proposeAgenda(frame: AgendaFrame, needs: readonly PassageNeed[], settled: Settled): AgendaProposal {
  const { pinned, elsewhere } = settled;
  const occupancy = new Occupancy();
  for (const { day, people, roomId, begins, ends } of elsewhere) {
    for (const person of people) takeAll(occupancy, day, [away(person), seat(person)], { begins, ends });
    if (roomId !== null) occupancy.take(day, room(roomId), { begins, ends });
  }
  for (const passage of pinned) settle(frame, occupancy, passage);
  const kept = new Set(pinned.map(passageKey));
  const placed: PlacedPassage[] = [];
  const unplaced: UnplacedCandidate[] = [];
  for (const [candidacyId, all] of byCandidacy(needs)) {
    const due = all.filter((need) => !kept.has(passageKey(need)));
    if (due.length === 0) continue;
    const days = daysFor(frame, pinned, candidacyId);
    const passages = placeOnOneDay({ ...frame, days }, occupancy, due);
    for (const passage of passages ?? []) settle(frame, occupancy, passage);
    if (passages) placed.push(...passages);
    else unplaced.push({ candidacyId, reason: reasonOf({ ...frame, days }, occupancy, due) });
  }
  return { placed, unplaced };
}

const room = (id: string): string => `room ${id}`;
/** A candidate in this session, and a person in another one. */
const own = (person: string): string => `own ${person}`;
const away = (person: string): string => `away ${person}`;
const seat = (person: string): string => `seat ${person}`;

function byCandidacy(needs: readonly PassageNeed[]): Map<string, PassageNeed[]> {
  const groups = new Map<string, PassageNeed[]>();
  for (const need of needs) groups.set(need.candidacyId, [...(groups.get(need.candidacyId) ?? []), need]);
  return groups;
}

/** A candidate comes on one day: that of the passages that are pinned. */
function daysFor({ days }: AgendaFrame, pinned: readonly PlacedPassage[], candidacyId: string): readonly AgendaDay[] {
  const fixed = pinned.find((passage) => passage.candidacyId === candidacyId);
  return fixed ? days.filter(({ day }) => day === fixed.day) : days;
}

/** The room and the candidate are free again after the gap, whoever sits there at once. */
function settle({ rooms, gap }: AgendaFrame, occupancy: Occupancy, passage: PlacedPassage): void {
  const { day, roomId, person, begins, ends } = passage;
  takeAll(occupancy, day, [room(roomId), own(person)], { begins: begins - gap, ends: ends + gap });
  const people = rooms.find(({ id }) => id === roomId)?.people ?? [];
  takeAll(occupancy, day, people.map(seat), { begins, ends });
}

function takeAll(occupancy: Occupancy, day: string, resources: readonly string[], stretch: Stretch): void {
  for (const resource of resources) occupancy.take(day, resource, stretch);
}

type Ignoring = 'nothing' | 'elsewhere';

function placeOnOneDay(
  frame: AgendaFrame,
  occupancy: Occupancy,
  needs: readonly PassageNeed[],
  ignoring: Ignoring = 'nothing',
): PlacedPassage[] | null {
  for (const day of frame.days) {
    const trial = new Occupancy(occupancy);
    const passages: PlacedPassage[] = [];
    for (let left = [...needs]; left.length > 0;) {
      const next = earliest(frame, trial, day, left, ignoring);
      if (!next) break;
      settle(frame, trial, next);
      passages.push(next);
      left = left.filter(({ assessment }) => assessment !== next.assessment);
    }
    if (passages.length === needs.length) return passages;
  }
  return null;
}

/** Of all that is left, what can begin first; as early in two rooms, in the first of them. */
function earliest(
  { breaks, rooms }: AgendaFrame,
  occupancy: Occupancy,
  day: AgendaDay,
  needs: readonly PassageNeed[],
  ignoring: Ignoring,
): PlacedPassage | null {
  let best: PlacedPassage | null = null;
  for (const { candidacyId, assessment, person, minutes, avoids } of needs) {
    for (const { id: roomId, people } of roomsFor(rooms, avoids)) {
      const self = ignoring === 'elsewhere' ? [own(person)] : [own(person), away(person)];
      const taken = occupancy.of(day.day, [room(roomId), ...self, ...people.map(seat)]);
      const begins = firstFree(day, [...taken, ...breaks], minutes);
      if (begins === null || (best && best.begins <= begins)) continue;
      best = { candidacyId, assessment, person, roomId, day: day.day, begins, ends: begins + minutes };
    }
  }
  return best;
}

function roomsFor(rooms: readonly AgendaRoom[], avoids: readonly string[]): readonly AgendaRoom[] {
  const preferred = rooms.filter(({ id }) => !avoids.includes(id));
  return preferred.length > 0 ? preferred : rooms;
}

function reasonOf(frame: AgendaFrame, occupancy: Occupancy, needs: readonly PassageNeed[]): UnplacedReason {
  if (frame.rooms.length === 0) return 'noRoom';
  if (!placeOnOneDay(frame, new Occupancy(), needs)) return 'tooLong';
  return placeOnOneDay(frame, occupancy, needs, 'elsewhere') ? 'elsewhere' : 'full';
}
