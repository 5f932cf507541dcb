import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Seen, Writing } from '../database/writing.js';
import { isSamePassage, type PassageNeed } from '../domain/agenda/agenda.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { Passage } from '../jury-sessions/passage.entity.js';
import { removePassages } from '../jury-sessions/remove-agenda.js';
import type { MovePassage, SetPassage, SwapPassages } from './agenda.dto.js';
import { type AgendaCase, loadAgendaCase, placedOf } from './agenda-case.js';
import { roomOf } from './agenda-terms.service.js';
import { demandPlace } from './demand-place.js';

/** Passages set by hand: each stays where it was put when the agenda is proposed again. */
@Injectable()
export class PassagesService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Gives a candidate a passage they have not got. Throws `alreadyPlaced`, `passageConflict`, `notFound`. */
  async set(who: Principal, sessionId: string, input: SetPassage): Promise<Passage> {
    return this.adjust(who, sessionId, (writing, found) => {
      const { candidacyId, assessment = null, roomId, day, begins } = input;
      const need = needOf(found, { candidacyId, assessment });
      if (found.placed.some((one) => isSamePassage(one, need))) throw new DomainError('alreadyPlaced', {});
      roomOf(found.loaded.agenda, roomId);
      const { minutes, person } = need;
      const place = { candidacyId, assessment, roomId, day, begins, minutes };
      const row: Passage = { id: randomUUID(), sessionId, ...place, pinned: true, version: 1 };
      demandPlace(found, placedOf(row, person));
      return writing.insert(Passage, row, 'passage.set');
    });
  }

  /** Another room, day or hour, and the time that is due. Throws `passageConflict`, `staleVersion`, `notFound`. */
  async move(who: Principal, sessionId: string, id: string, input: MovePassage): Promise<Passage> {
    const { version, ...given } = input;
    return this.adjust(who, sessionId, (writing, found) => {
      const current = passageIn(found, id);
      roomOf(found.loaded.agenda, given.roomId ?? current.roomId);
      const changes = { ...given, ...dueOf(found, current), pinned: true };
      if (current.version === version) demandPlace(found, placed(found, { ...current, ...changes }));
      return writing.update(Passage, { id, version }, changes, 'passage.moved');
    });
  }

  /** Two passages change rooms, days and hours. Throws `passageConflict`, `staleVersion`, `notFound`. */
  async swap(who: Principal, sessionId: string, id: string, input: SwapPassages): Promise<Passage[]> {
    const { version, otherId, otherVersion } = input;
    return this.adjust(who, sessionId, async (writing, found) => {
      const [one, other] = [passageIn(found, id), passageIn(found, otherId)];
      const changes = [placeOf(other, dueOf(found, one)), placeOf(one, dueOf(found, other))] as const;
      const next = [placed(found, { ...one, ...changes[0] }), placed(found, { ...other, ...changes[1] })] as const;
      if (one.version === version && other.version === otherVersion) {
        const around = found.placed.filter((passage) => !next.some((moved) => isSamePassage(moved, passage)));
        for (const passage of next) demandPlace({ ...found, placed: [...around, ...next] }, passage);
      }
      return [
        await writing.update(Passage, { id, version }, changes[0], 'passage.swapped'),
        await writing.update(Passage, { id: otherId, version: otherVersion }, changes[1], 'passage.swapped'),
      ];
    });
  }

  async pin(who: Principal, sessionId: string, seen: Seen): Promise<Passage> {
    return this.adjust(who, sessionId, (writing, found) => {
      passageIn(found, seen.id);
      return writing.update(Passage, seen, { pinned: true }, 'passage.pinned');
    });
  }

  async unpin(who: Principal, sessionId: string, seen: Seen): Promise<Passage> {
    return this.adjust(who, sessionId, (writing, found) => {
      passageIn(found, seen.id);
      return writing.update(Passage, seen, { pinned: false }, 'passage.unpinned');
    });
  }

  async empty(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    await this.adjust(who, sessionId, (writing, found) => {
      passageIn(found, seen.id);
      return writing.remove(Passage, seen, 'passage.emptied');
    });
  }

  /** Takes away all passages but those that are pinned; how many. */
  async emptyAll(who: Principal, sessionId: string): Promise<number> {
    return this.adjust(who, sessionId, async (writing, { loaded }) => {
      const loose = loaded.agenda.passages.filter(({ pinned }) => !pinned);
      await removePassages(writing, loose, 'passage.emptied');
      return loose.length;
    });
  }

  private adjust<T>(
    who: Principal,
    sessionId: string,
    act: (writing: Writing, found: AgendaCase) => T | Promise<T>,
  ): Promise<T> {
    demand(jurySessionPolicy.prepare(who), 'agenda.adjust');
    return this.database.write(who, async (writing) => {
      const found = await loadAgendaCase(writing.read, sessionId);
      demandEdit(found.loaded.session.state, 'agenda');
      return act(writing, found);
    });
  }
}

/** That passage of the session. Throws `notFound`. */
export function passageIn({ loaded }: AgendaCase, id: string): Passage {
  const passage = loaded.agenda.passages.find((one) => one.id === id);
  if (!passage) throw new DomainError('notFound', { subject: 'passage', id });
  return passage;
}

/** Throws `notFound` where the candidate is due no such passage. */
function needOf({ needs }: AgendaCase, named: Pick<PassageNeed, 'candidacyId' | 'assessment'>): PassageNeed {
  const need = needs.find((one) => isSamePassage(one, named));
  if (!need) throw new DomainError('notFound', { subject: 'candidacy', id: named.candidacyId });
  return need;
}

function placed({ loaded }: AgendaCase, passage: Passage) {
  const candidacy = loaded.candidacies.find(({ id }) => id === passage.candidacyId)!;
  return placedOf(passage, candidacy.enrollment.candidateId);
}

/** The time that is due, in full; what it has where nothing is due any more. */
function dueOf({ needs }: AgendaCase, passage: Passage): { readonly minutes: number } {
  const due = needs.find((one) => isSamePassage(one, passage));
  return { minutes: due?.minutes ?? passage.minutes };
}

function placeOf({ roomId, day, begins }: Passage, { minutes }: { readonly minutes: number }) {
  return { roomId, day, begins, minutes, pinned: true };
}
