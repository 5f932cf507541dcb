import { In, Not } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { type LinkInRoom, linksInRooms, type RoomLink } from '../domain/agenda/agenda-warnings.js';
import type { PlainDay } from '../domain/day.js';
import { unansweredLinks } from '../domain/jury/jury-links.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import { Passage } from '../jury-sessions/passage.entity.js';
import { flagsOf, linkRecords } from '../jury-sessions/session-links.js';

/** People of this session whom another one has on the same day, without saying at what hours. */
export interface AlsoConvened {
  readonly day: PlainDay;
  readonly session: { readonly id: string; readonly certification: string; readonly place: string };
  /** Of this session. */
  readonly memberIds: readonly string[];
  readonly candidacyIds: readonly string[];
}

/** What is worth knowing of an agenda, and stops nothing. */
export interface AgendaWarnings {
  readonly links: readonly LinkInRoom[];
  readonly alsoConvened: readonly AlsoConvened[];
}

export const NO_WARNINGS: AgendaWarnings = { links: [], alsoConvened: [] };

/** Members bound to candidates: those maintained by decision are not told again. */
export function roomLinksOf(loaded: LoadedSession): RoomLink[] {
  return [
    ...loaded.recusals.map((one) => ({ ...pairOf(one), standing: 'recused' as const })),
    ...unansweredLinks(linkRecords(loaded)).map((one) => ({ ...pairOf(one), standing: 'declared' as const })),
    ...flagsOf(loaded).map((one) => ({ ...pairOf(one), standing: 'noticed' as const })),
  ];
}

const pairOf = ({ memberId, candidacyId }: RoomLink | Omit<RoomLink, 'standing'>) => ({ memberId, candidacyId });

/** In as many queries whatever the number of people. */
export async function agendaWarnings(reading: Reading, loaded: LoadedSession): Promise<AgendaWarnings> {
  const { rooms, passages } = loaded.agenda;
  return {
    links: linksInRooms(passages, rooms, roomLinksOf(loaded)),
    alsoConvened: await alsoConvened(reading, loaded),
  };
}

/** Sessions of the same days that have no passages: those that have are reckoned with by the hour. */
async function alsoConvened(reading: Reading, loaded: LoadedSession): Promise<AlsoConvened[]> {
  const { session, agenda } = loaded;
  const days = [...new Set([...(agenda.terms?.days ?? []), ...agenda.passages, session].map(({ day }) => day))];
  const others = await reading.find(JurySession, {
    where: { day: In(days), id: Not(session.id) },
    relations: { certification: true },
    order: { day: 'ASC', id: 'ASC' },
  });
  if (others.length === 0) return [];
  const sessionId = In(others.map(({ id }) => id));
  const timed = new Set((await reading.findBy(Passage, { sessionId })).map((passage) => passage.sessionId));
  const members = await reading.findBy(JuryMember, { sessionId });
  const candidacies = await reading.find(Candidacy, { where: { sessionId }, relations: { enrollment: true } });
  return others
    .filter(({ id }) => !timed.has(id))
    .map(({ id, day, place, certification }): AlsoConvened => ({
      ...{ day, session: { id, certification: certification?.code ?? '', place } },
      memberIds: membersAmong(
        loaded,
        members.filter((one) => one.sessionId === id),
      ),
      candidacyIds: candidaciesAmong(
        loaded,
        day,
        candidacies.filter((one) => one.sessionId === id),
      ),
    }))
    .filter(({ memberIds, candidacyIds }) => memberIds.length > 0 || candidacyIds.length > 0);
}

function membersAmong({ members }: LoadedSession, others: readonly JuryMember[]): string[] {
  const persons = new Set(others.map(({ personId }) => personId));
  return members.filter(({ personId }) => persons.has(personId)).map(({ id }) => id);
}

/** Those who pass that day; on the day of a session without passages, all of them. */
function candidaciesAmong(
  { session, candidacies, agenda: { passages } }: LoadedSession,
  day: PlainDay,
  others: readonly Candidacy[],
): string[] {
  const persons = new Set(others.map(({ enrollment }) => enrollment?.candidateId));
  const passing = new Set(passages.filter((one) => one.day === day).map(({ candidacyId }) => candidacyId));
  const isThere = (id: string): boolean => (passages.length === 0 ? day === session.day : passing.has(id));
  return candidacies
    .filter(({ id, enrollment }) => persons.has(enrollment.candidateId) && isThere(id))
    .map(({ id }) => id);
}
