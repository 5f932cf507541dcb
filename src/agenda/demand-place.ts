import type { PlacedPassage } from '../domain/agenda/agenda.js';
import { type PassageConflict, passageConflicts } from '../domain/agenda/passage-conflicts.js';
import { timeOf } from '../domain/agenda/time-of-day.js';
import { DomainError } from '../domain/errors.js';
import type { AgendaCase } from './agenda-case.js';

/** A conflict with the names of those concerned, and times in France. */
export interface NamedConflict {
  readonly code: PassageConflict['code'];
  readonly from: string | null;
  readonly until: string | null;
  /** Where the candidate or the passage that is in the way is; null in another session. */
  readonly room: string | null;
  /** The candidate who has the room; null where another session has it. */
  readonly candidate: {
    readonly firstNames: string;
    readonly birthName: string;
    readonly usedName: string | null;
  } | null;
  readonly member: { readonly firstNames: string; readonly lastName: string } | null;
  readonly day: string | null;
  readonly minutes: number | null;
}

/** Throws `passageConflict`, with all that stands against the passage. */
export function demandPlace(found: AgendaCase, passage: PlacedPassage): void {
  const conflicts = namedConflicts(found, passage);
  if (conflicts.length > 0) throw new DomainError('passageConflict', { conflicts });
}

/** All that stands against a passage among the others, once each. */
export function namedConflicts(found: AgendaCase, passage: PlacedPassage): NamedConflict[] {
  const { frame, placed: passages, elsewhere, needs } = found;
  const named = passageConflicts(frame, passage, { passages, elsewhere, needs }).map((one) =>
    naming(found, passage, one),
  );
  return [...new Map(named.map((one) => [JSON.stringify(one), one])).values()];
}

function naming({ loaded }: AgendaCase, passage: PlacedPassage, conflict: PassageConflict): NamedConflict {
  const { rooms } = loaded.agenda;
  const roomName = (id: string | null): string | null => rooms.find((room) => room.id === id)?.name ?? null;
  const given = conflict as Partial<Record<'begins' | 'ends' | 'due', number>> & Record<string, unknown>;
  const elsewhereIn = conflict.code === 'candidateElsewhere' ? conflict.roomId : passage.roomId;
  return {
    code: conflict.code,
    from: given.begins === undefined ? null : timeOf(given.begins),
    until: given.ends === undefined ? null : timeOf(given.ends),
    room: roomName(elsewhereIn),
    candidate: conflict.code === 'roomTaken' ? candidateOf(loaded, conflict.by) : null,
    member: conflict.code === 'memberElsewhere' ? memberOf(loaded, conflict.person) : null,
    day: conflict.code === 'anotherDay' ? conflict.day : null,
    minutes: given.due ?? null,
  };
}

function candidateOf({ candidacies }: AgendaCase['loaded'], id: string | null): NamedConflict['candidate'] {
  const candidate = candidacies.find((one) => one.id === id)?.enrollment.candidate;
  if (!candidate) return null;
  const { firstNames, birthName, usedName } = candidate;
  return { firstNames, birthName, usedName };
}

function memberOf({ members }: AgendaCase['loaded'], personId: string): NamedConflict['member'] {
  const member = members.find((one) => one.personId === personId);
  return member ? { firstNames: member.firstNames, lastName: member.lastName } : null;
}
