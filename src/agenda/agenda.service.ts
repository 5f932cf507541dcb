import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import { passageKey, type PassageNeed } from '../domain/agenda/agenda.js';
import { proposeAgenda, type UnplacedReason } from '../domain/agenda/propose-agenda.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import type { Passage } from '../jury-sessions/passage.entity.js';
import { type AgendaCase, loadAgendaCase } from './agenda-case.js';
import { type AgendaWarnings, agendaWarnings, NO_WARNINGS } from './agenda-warnings.js';
import { type NamedConflict, namedConflicts } from './demand-place.js';

/** A passage that is due and not given; the reason is null where there is a place for it beside all others. */
export interface MissingPassage extends Pick<PassageNeed, 'candidacyId' | 'assessment' | 'minutes'> {
  readonly reason: UnplacedReason | null;
}

/** The agenda of a session, what is missing in it and what stands against it as things are now. */
export interface AgendaState {
  readonly found: AgendaCase;
  readonly missing: readonly MissingPassage[];
  /** By the id of the passage; those against which nothing stands are left out. */
  readonly conflicts: ReadonlyMap<string, readonly NamedConflict[]>;
  /** None for a reader to whom links are not shown. */
  readonly warnings: AgendaWarnings;
}

@Injectable()
export class AgendaService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `notFound`. */
  async find(who: Principal, sessionId: string): Promise<AgendaState> {
    demand(jurySessionPolicy.list(who), 'agenda.read');
    return this.database.read(async (reading) => {
      const found = await loadAgendaCase(reading, sessionId);
      demand(jurySessionPolicy.read(who, found.loaded.members), 'agenda.read');
      const mayKnow = jurySessionPolicy.readLinks(who, found.loaded.members);
      const warnings = mayKnow ? await agendaWarnings(reading, found.loaded) : NO_WARNINGS;
      return { found, missing: missingIn(found), conflicts: conflictsIn(found), warnings };
    });
  }
}

function missingIn({ frame, needs, placed, elsewhere }: AgendaCase): MissingPassage[] {
  const had = new Set(placed.map(passageKey));
  const { unplaced } = proposeAgenda(frame, needs, { pinned: placed, elsewhere });
  const reasons = new Map(unplaced.map(({ candidacyId, reason }) => [candidacyId, reason]));
  return needs
    .filter((need) => !had.has(passageKey(need)))
    .map(({ candidacyId, assessment, minutes }) => {
      return { candidacyId, assessment, minutes, reason: reasons.get(candidacyId) ?? null };
    });
}

function conflictsIn(found: AgendaCase): Map<string, readonly NamedConflict[]> {
  const all = found.loaded.agenda.passages.map(
    (passage: Passage, index) => [passage.id, namedConflicts(found, found.placed[index]!)] as const,
  );
  return new Map(all.filter(([, conflicts]) => conflicts.length > 0));
}
