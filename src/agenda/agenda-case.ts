import { In, Not } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { AgendaFrame, Engagement, PassageNeed, PlacedPassage } from '../domain/agenda/agenda.js';
import { roomsToAvoid } from '../domain/agenda/agenda-warnings.js';
import { passageNeeds } from '../domain/agenda/passage-needs.js';
import { minuteOf } from '../domain/agenda/time-of-day.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { type LoadedSession, loadSession, type PresentedCandidacy } from '../jury-sessions/load-session.js';
import { Passage } from '../jury-sessions/passage.entity.js';
import { SessionRoom } from '../jury-sessions/session-room.entity.js';
import { roomLinksOf } from './agenda-warnings.js';

/** The agenda of a session as the domain sees it. */
export interface AgendaCase {
  readonly loaded: LoadedSession;
  readonly frame: AgendaFrame;
  /** What candidates are due, by their rank. */
  readonly needs: readonly PassageNeed[];
  readonly placed: readonly PlacedPassage[];
  /** What other sessions have on the same days, of the same people or in the same rooms. */
  readonly elsewhere: readonly Engagement[];
}

/** Throws `notFound`. */
export async function loadAgendaCase(reading: Reading, sessionId: string): Promise<AgendaCase> {
  const loaded = await loadSession(reading, sessionId);
  const frame = frameOf(loaded);
  return {
    ...{ loaded, frame },
    needs: needsOf(loaded),
    placed: placedPassages(loaded),
    elsewhere: await engagementsElsewhere(reading, loaded, frame),
  };
}

/** The frame with no days where they are not set. */
export function frameOf({ agenda: { terms, rooms }, members }: LoadedSession): AgendaFrame {
  const persons = new Map(members.map(({ id, personId }) => [id, personId]));
  return {
    days: (terms?.days ?? []).map(({ day, ...hours }) => ({ day, ...stretchOf(hours) })),
    breaks: (terms?.breaks ?? []).map(stretchOf),
    gap: terms?.gap ?? 0,
    rooms: rooms.map(({ id, memberIds }) => ({ id, people: memberIds.flatMap((one) => persons.get(one) ?? []) })),
  };
}

function stretchOf({ from, until }: { readonly from: string; readonly until: string }) {
  return { begins: minuteOf(from), ends: minuteOf(until) };
}

function needsOf(loaded: LoadedSession): PassageNeed[] {
  const { candidacies, certification } = loaded;
  const { terms, rooms } = loaded.agenda;
  const links = roomLinksOf(loaded);
  const ranked = candidacies.toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id));
  return ranked.flatMap(({ id, blocs, enrollment }) => {
    return passageNeeds(certification.content, terms?.durations ?? [], {
      ...{ candidacyId: id, person: enrollment.candidateId, presented: blocs, extraTime: enrollment.extraTime },
      avoids: roomsToAvoid(id, rooms, links),
    });
  });
}

function placedPassages({ agenda: { passages }, candidacies }: LoadedSession): PlacedPassage[] {
  const persons = new Map(candidacies.map((one) => [one.id, one.enrollment.candidateId]));
  return passages.map((passage) => placedOf(passage, persons.get(passage.candidacyId)!));
}

export function placedOf(passage: Passage, person: string): PlacedPassage {
  const { candidacyId, assessment, roomId, day, minutes } = passage;
  const begins = minuteOf(passage.begins);
  return { candidacyId, assessment, person, roomId, day, begins, ends: begins + minutes };
}

type PassageElsewhere = Passage & { readonly room: SessionRoom; readonly candidacy: PresentedCandidacy };

async function engagementsElsewhere(
  reading: Reading,
  loaded: LoadedSession,
  { days }: AgendaFrame,
): Promise<Engagement[]> {
  const all = [...new Set([...days.map(({ day }) => day), ...loaded.agenda.passages.map(({ day }) => day)])];
  if (all.length === 0) return [];
  const found = (await reading.find(Passage, {
    where: { day: In(all), sessionId: Not(loaded.session.id) },
    relations: { room: { session: true }, candidacy: { enrollment: true } },
  })) as PassageElsewhere[];
  const memberIds = [...new Set(found.flatMap(({ room }) => room.memberIds))];
  const members = memberIds.length === 0 ? [] : await reading.rowsIn(JuryMember, 'id', memberIds);
  const persons = new Map(members.map(({ id, personId }) => [id, personId]));
  return found.map((passage) => ({
    ...placedOf(passage, passage.candidacy.enrollment.candidateId),
    people: [
      passage.candidacy.enrollment.candidateId,
      ...passage.room.memberIds.flatMap((member) => persons.get(member) ?? []),
    ],
    roomId: sameRoom(loaded, passage.room),
  }));
}

/** The room of this session that bears the same name in the same place. */
function sameRoom({ session, agenda }: LoadedSession, room: SessionRoom): string | null {
  if (plain(room.session?.place ?? '') !== plain(session.place)) return null;
  return agenda.rooms.find(({ name }) => plain(name) === plain(room.name))?.id ?? null;
}

const plain = (text: string): string => text.toLocaleLowerCase('fr').trim();
