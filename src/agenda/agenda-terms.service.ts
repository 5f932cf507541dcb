import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Seen } from '../database/writing.js';
import type { Certification } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { Agenda } from '../jury-sessions/agenda.entity.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import type { SessionAgenda } from '../jury-sessions/load-agenda.js';
import { type LoadedSession, loadSession } from '../jury-sessions/load-session.js';
import { SessionRoom } from '../jury-sessions/session-room.entity.js';
import type { AddRoom, ChangeRoom, SetAgenda } from './agenda.dto.js';

/** Days, hours and durations of a session's agenda, and its rooms. */
@Injectable()
export class AgendaTermsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * What passages are there stay where they are: those that do not fit any more are told. Throws `untimelyAgenda`,
   * `repeatedDay`, `mixedDurations`, `notAnIndividualAssessment`, `staleVersion`, `sessionSealed`.
   */
  async set(who: Principal, sessionId: string, { version = 0, ...given }: SetAgenda): Promise<Agenda> {
    demand(jurySessionPolicy.prepare(who), 'agenda.set');
    return this.database.write(who, async (writing) => {
      const { session, agenda, certification } = await loadSession(writing.read, sessionId);
      demandEdit(session.state, 'agenda');
      demandHours(given);
      demandDurations(certification.content, given.durations);
      const changes = plainTerms(given);
      if (agenda.terms) return writing.update(Agenda, { id: agenda.terms.id, version }, changes, 'agenda.changed');
      return writing.insert(Agenda, { id: randomUUID(), sessionId, ...changes, version: 1 }, 'agenda.set');
    });
  }

  /** Throws `roomNameTaken`, `notFound` of a member. */
  async addRoom(who: Principal, sessionId: string, { name, memberIds = [] }: AddRoom): Promise<SessionRoom> {
    demand(jurySessionPolicy.prepare(who), 'sessionRoom.add');
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demandEdit(loaded.session.state, 'agenda');
      demandRoom(loaded, { name, memberIds });
      const number = 1 + Math.max(0, ...loaded.agenda.rooms.map((room) => room.number));
      const row = { id: randomUUID(), sessionId, name, memberIds, number, version: 1 };
      return writing.insert(SessionRoom, row, 'sessionRoom.added');
    });
  }

  /** Throws `roomNameTaken`, `staleVersion`, `notFound`. */
  async changeRoom(who: Principal, sessionId: string, id: string, input: ChangeRoom): Promise<SessionRoom> {
    demand(jurySessionPolicy.prepare(who), 'sessionRoom.change');
    const { version, ...given } = input;
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demandEdit(loaded.session.state, 'agenda');
      const current = roomOf(loaded.agenda, id);
      demandRoom(loaded, { ...current, ...given }, id);
      return writing.update(SessionRoom, { id, version }, given, 'sessionRoom.changed');
    });
  }

  /** Throws `roomHasPassages`, `staleVersion`, `notFound`. */
  async removeRoom(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    demand(jurySessionPolicy.prepare(who), 'sessionRoom.remove');
    await this.database.write(who, async (writing) => {
      const { session, agenda } = await loadSession(writing.read, sessionId);
      demandEdit(session.state, 'agenda');
      const { id, name } = roomOf(agenda, seen.id);
      const passages = agenda.passages.filter(({ roomId }) => roomId === id).length;
      if (passages > 0) throw new DomainError('roomHasPassages', { name, passages });
      await writing.remove(SessionRoom, seen, 'sessionRoom.removed');
    });
  }
}

/** That room of the session. Throws `notFound`. */
export function roomOf({ rooms }: SessionAgenda, id: string): SessionRoom {
  const room = rooms.find((one) => one.id === id);
  if (!room) throw new DomainError('notFound', { subject: 'session_room', id });
  return room;
}

type Given = Omit<SetAgenda, 'version'>;

function plainTerms({ days, breaks, durations, gap, arrival }: Given) {
  const inOrder = days.map(({ day, from, until }) => ({ day, from, until }));
  return {
    days: inOrder.toSorted((one, other) => one.day.localeCompare(other.day)),
    breaks: breaks.map(({ from, until }) => ({ from, until })).toSorted((a, b) => a.from.localeCompare(b.from)),
    durations: durations.map(({ assessment, minutes }) => ({ assessment: assessment ?? null, minutes })),
    ...{ gap, arrival },
  };
}

function demandHours({ days, breaks }: Given): void {
  for (const { from, until } of [...days, ...breaks]) {
    if (from >= until) throw new DomainError('untimelyAgenda', { from, until });
  }
  const repeated = days.find(({ day }, index) => days.findIndex((other) => other.day === day) !== index);
  if (repeated) throw new DomainError('repeatedDay', { day: repeated.day });
}

/** One duration for all, or one for each of some assessments; a group has its own hour, which this agenda does not keep. */
function demandDurations({ assessments }: Certification, durations: Given['durations']): void {
  const codes = durations.map(({ assessment }) => assessment ?? null);
  const isMixed = codes.includes(null) && codes.length > 1;
  if (isMixed || new Set(codes).size < codes.length) throw new DomainError('mixedDurations', {});
  for (const code of codes.filter((one) => one !== null)) {
    const assessment = assessments.find((one) => one.code === code);
    if (assessment?.mode !== 'individual') {
      const known = assessments.filter(({ mode }) => mode === 'individual').map((one) => one.code);
      throw new DomainError('notAnIndividualAssessment', { assessment: code, known });
    }
  }
}

function demandRoom(
  { agenda, members }: LoadedSession,
  { name, memberIds }: { readonly name: string; readonly memberIds: readonly string[] },
  id: string | null = null,
): void {
  const plain = (text: string): string => text.toLocaleLowerCase('fr');
  if (agenda.rooms.some((room) => room.id !== id && plain(room.name) === plain(name))) {
    throw new DomainError('roomNameTaken', { name });
  }
  const unknown = memberIds.find((memberId) => !members.some((member) => member.id === memberId));
  if (unknown !== undefined) throw new DomainError('notFound', { subject: 'jury_member', id: unknown });
}
