import {
  type AgendaFrame,
  type Engagement,
  isSamePassage,
  overlap,
  type PassageNeed,
  type PlacedPassage,
  type Stretch,
} from './agenda.js';

/** What stands against a passage where it is; minutes are those of what it runs into. */
export type PassageConflict =
  | { readonly code: 'unknownDay' | 'unknownRoom' | 'notDue' }
  | { readonly code: 'tooShort'; readonly due: number }
  | ({ readonly code: 'outsideHours' | 'duringBreak' } & Stretch)
  /** By a candidate of this session, or by another session. */
  | ({ readonly code: 'roomTaken'; readonly by: string | null } & Stretch)
  | ({ readonly code: 'candidateElsewhere'; readonly roomId: string | null } & Stretch)
  | ({ readonly code: 'memberElsewhere'; readonly person: string } & Stretch)
  | { readonly code: 'anotherDay'; readonly day: string };

/** What a passage is held against: the others of its session, other sessions, and what candidates are due. */
export interface Surroundings {
  readonly passages: readonly PlacedPassage[];
  readonly elsewhere: readonly Engagement[];
  readonly needs: readonly PassageNeed[];
}

/** All that stands against a passage, the gap between two passages apart: that one may be shortened by hand. */
export function passageConflicts(
  frame: AgendaFrame,
  passage: PlacedPassage,
  { passages, elsewhere, needs }: Surroundings,
): PassageConflict[] {
  const others = passages.filter((other) => !isSamePassage(other, passage));
  const need = needs.find((one) => isSamePassage(one, passage));
  return [
    ...(need ? lengthConflicts(passage, need) : [{ code: 'notDue' } as const]),
    ...hoursConflicts(frame, passage),
    ...others.flatMap((other) => conflictsBetween(frame, passage, other)),
    ...elsewhere.flatMap((engagement) => conflictsElsewhere(frame, passage, engagement)),
  ];
}

function lengthConflicts({ begins, ends }: Stretch, { minutes: due }: PassageNeed): PassageConflict[] {
  return ends - begins < due ? [{ code: 'tooShort', due }] : [];
}

function hoursConflicts({ days, breaks, rooms }: AgendaFrame, passage: PlacedPassage): PassageConflict[] {
  const hours = days.find(({ day }) => day === passage.day);
  const isWithin = hours && hours.begins <= passage.begins && passage.ends <= hours.ends;
  return [
    ...(rooms.some(({ id }) => id === passage.roomId) ? [] : [{ code: 'unknownRoom' } as const]),
    ...(hours ? [] : [{ code: 'unknownDay' } as const]),
    ...(hours && !isWithin ? [{ code: 'outsideHours', ...stretchOf(hours) } as const] : []),
    ...breaks
      .filter((pause) => overlap(pause, passage))
      .map((pause) => ({ code: 'duringBreak', ...stretchOf(pause) }) as const),
  ];
}

function conflictsBetween(frame: AgendaFrame, passage: PlacedPassage, other: PlacedPassage): PassageConflict[] {
  const isSamePerson = other.person === passage.person;
  if (other.day !== passage.day) return isSamePerson ? [{ code: 'anotherDay', day: other.day }] : [];
  if (!overlap(passage, other)) return [];
  const at = stretchOf(other);
  if (isSamePerson) return [{ code: 'candidateElsewhere', roomId: other.roomId, ...at }];
  if (other.roomId === passage.roomId) return [{ code: 'roomTaken', by: other.candidacyId, ...at }];
  return sharedPeople(frame, passage, peopleOf(frame, other)).map((person) => ({
    ...{ code: 'memberElsewhere' as const, person },
    ...at,
  }));
}

function conflictsElsewhere(frame: AgendaFrame, passage: PlacedPassage, engagement: Engagement): PassageConflict[] {
  if (engagement.day !== passage.day || !overlap(passage, engagement)) return [];
  const at = stretchOf(engagement);
  return [
    ...(engagement.roomId === passage.roomId ? [{ code: 'roomTaken', by: null, ...at } as const] : []),
    ...(engagement.people.includes(passage.person)
      ? [{ code: 'candidateElsewhere', roomId: null, ...at } as const]
      : []),
    ...sharedPeople(frame, passage, engagement.people).map((person) => ({
      ...{ code: 'memberElsewhere' as const, person },
      ...at,
    })),
  ];
}

function peopleOf({ rooms }: AgendaFrame, { roomId }: PlacedPassage): readonly string[] {
  return rooms.find(({ id }) => id === roomId)?.people ?? [];
}

function sharedPeople(frame: AgendaFrame, passage: PlacedPassage, people: readonly string[]): string[] {
  return peopleOf(frame, passage).filter((person) => people.includes(person));
}

const stretchOf = ({ begins, ends }: Stretch): Stretch => ({ begins, ends });
