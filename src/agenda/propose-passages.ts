import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Act, Writing } from '../database/writing.js';
import { passageKey, type PlacedPassage } from '../domain/agenda/agenda.js';
import { proposeAgenda, type UnplacedCandidate } from '../domain/agenda/propose-agenda.js';
import { timeOf } from '../domain/agenda/time-of-day.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import type { Agenda } from '../jury-sessions/agenda.entity.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { Passage } from '../jury-sessions/passage.entity.js';
import { removePassages } from '../jury-sessions/remove-agenda.js';
import { type AgendaCase, loadAgendaCase } from './agenda-case.js';

export interface ProposedPassages {
  /** Passages as they are now, those that were pinned included. */
  readonly placed: number;
  readonly unplaced: readonly UnplacedCandidate[];
}

@Injectable()
export class ProposePassages {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Gives everybody a passage, those that are pinned left as they are; done again on the same facts it changes nothing.
   * Throws `agendaMissing` where days or rooms are, `staleVersion` where the days were changed since.
   */
  async propose(who: Principal, sessionId: string, version: number): Promise<ProposedPassages> {
    demand(jurySessionPolicy.prepare(who), 'agenda.propose');
    return this.database.write(who, async (writing) => {
      const found = await loadAgendaCase(writing.read, sessionId);
      demandEdit(found.loaded.session.state, 'agenda');
      demandTerms(found, version);
      const { placed, unplaced } = proposalFor(found);
      await keep(writing, found, placed);
      const pinned = found.loaded.agenda.passages.filter((passage) => passage.pinned).length;
      return { placed: pinned + placed.length, unplaced };
    });
  }
}

/** What is proposed beside the passages that are pinned. */
function proposalFor({ frame, needs, placed, elsewhere, loaded }: AgendaCase) {
  const pins = new Set(loaded.agenda.passages.filter(({ pinned }) => pinned).map(passageKey));
  return proposeAgenda(frame, needs, { pinned: placed.filter((one) => pins.has(passageKey(one))), elsewhere });
}

function demandTerms({ loaded: { agenda } }: AgendaCase, version: number): void {
  const { terms, rooms } = agenda;
  if (!terms || rooms.length === 0) throw new DomainError('agendaMissing', {});
  if (terms.version !== version) throw stale(terms, version);
}

function stale({ id, version: current }: Agenda, version: number): DomainError {
  return new DomainError('staleVersion', { subject: 'agenda', id, yours: { version }, current: { version: current } });
}

/** Writes what differs, one act for each passage, and takes away what has no place any more. */
async function keep(writing: Writing, found: AgendaCase, placed: readonly PlacedPassage[]): Promise<void> {
  const { agenda, session } = found.loaded;
  const loose = agenda.passages.filter(({ pinned }) => !pinned);
  const before = new Map(loose.map((passage) => [passageKey(passage), passage]));
  const after = new Set(placed.map(passageKey));
  const gone = loose.filter((passage) => !after.has(passageKey(passage)));
  await removePassages(writing, gone, 'passage.emptied');
  const rows: Passage[] = [];
  const acts: Act[] = [];
  for (const one of placed) {
    const place = { roomId: one.roomId, day: one.day, begins: timeOf(one.begins), minutes: one.ends - one.begins };
    const was = before.get(passageKey(one));
    if (was && !differs(was, place)) continue;
    const { candidacyId, assessment } = one;
    const row = was
      ? { ...was, ...place, version: was.version + 1 }
      : { id: randomUUID(), sessionId: session.id, candidacyId, assessment, ...place, pinned: false, version: 1 };
    rows.push(row);
    acts.push(was ? changeOf(was, place) : proposed(row));
  }
  await writing.saveAll(Passage, rows, acts);
}

type Place = Pick<Passage, 'roomId' | 'day' | 'begins' | 'minutes'>;
const COLUMNS = ['roomId', 'day', 'begins', 'minutes'] as const;

function differs(was: Passage, place: Place): boolean {
  return COLUMNS.some((column) => was[column] !== place[column]);
}

function changeOf(was: Passage, place: Place): Act {
  const changed = COLUMNS.filter((column) => was[column] !== place[column]);
  const columnsOf = (of: Place) => Object.fromEntries(changed.map((column) => [column, of[column]]));
  const acts = { action: 'passage.reproposed', subjectType: 'passage', subjectId: was.id };
  return { ...acts, before: columnsOf(was), after: columnsOf(place) };
}

function proposed(row: Passage): Act {
  return { action: 'passage.proposed', subjectType: 'passage', subjectId: row.id, after: { ...row } };
}
