import type { Agenda } from '../jury-sessions/agenda.entity.js';
import { type PlannedPassage, plannedPassages } from '../jury-sessions/load-agenda.js';
import type { Passage } from '../jury-sessions/passage.entity.js';
import type { SessionRoom } from '../jury-sessions/session-room.entity.js';
import type { AgendaState, MissingPassage } from './agenda.service.js';
import type { AgendaWarnings } from './agenda-warnings.js';
import type { NamedConflict } from './demand-place.js';

export type PresentedTerms = Pick<Agenda, 'id' | 'days' | 'breaks' | 'durations' | 'gap' | 'arrival' | 'version'>;
export type PresentedRoom = Pick<SessionRoom, 'id' | 'name' | 'memberIds' | 'number' | 'version'>;
export type BarePassage = Pick<
  Passage,
  'id' | 'candidacyId' | 'assessment' | 'roomId' | 'day' | 'begins' | 'minutes' | 'pinned' | 'version'
>;

export interface PresentedPassage extends PlannedPassage {
  /** What stands against it as things are now; none for an agenda in order. */
  readonly conflicts: readonly NamedConflict[];
}

export interface PresentedAgenda {
  readonly terms: PresentedTerms | null;
  readonly rooms: readonly PresentedRoom[];
  /** The earliest first. */
  readonly passages: readonly PresentedPassage[];
  readonly missing: readonly MissingPassage[];
  /** What is worth knowing and stops nothing; for those who prepare the session and who presides over it. */
  readonly warnings: AgendaWarnings;
}

export function presentAgenda({ found, missing, conflicts, warnings }: AgendaState): PresentedAgenda {
  const { agenda } = found.loaded;
  return {
    terms: agenda.terms && presentTerms(agenda.terms),
    rooms: agenda.rooms.map(presentRoom),
    passages: plannedPassages(agenda).map((one) => ({ ...one, conflicts: conflicts.get(one.id) ?? [] })),
    missing,
    warnings,
  };
}

export function presentTerms({ id, days, breaks, durations, gap, arrival, version }: Agenda): PresentedTerms {
  return { id, days, breaks, durations, gap, arrival, version };
}

export function presentRoom({ id, name, memberIds, number, version }: SessionRoom): PresentedRoom {
  return { id, name, memberIds, number, version };
}

export function presentPassage(passage: Passage): BarePassage {
  const { id, candidacyId, assessment, roomId, day, begins, minutes, pinned, version } = passage;
  return { id, candidacyId, assessment, roomId, day, begins, minutes, pinned, version };
}
