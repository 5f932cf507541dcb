import type { AccessRoute } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { plainText } from '../plain-words.js';
import type { Tally } from './counted-result.js';
import { groupsOf } from './groups.js';
import {
  type Attendances,
  attendancesOf,
  type BlocOutcomes,
  blocOutcomes,
  type Figures,
  figuresOf,
  isBloc,
} from './outcomes.js';

/** A sealed session whose results are counted. */
export interface CountedSession {
  readonly id: string;
  readonly day: PlainDay;
  readonly place: string;
  /** Of the version of the certification. */
  readonly certificationId: string;
}

export type SessionTally = Tally & { readonly sessionId: string };
export type RouteTally = Tally & { readonly accessRoute: AccessRoute };

/** What became of one bloc of a version of a certification. */
export interface BlocFigures {
  readonly certificationId: string;
  readonly blocCode: string;
  /** Who was to present it, and who came. */
  readonly attendances: Attendances;
  readonly outcomes: BlocOutcomes;
}

type Of<Key> = Figures & Readonly<Key>;

/** Sealed sessions as their rectifications leave them, in figures: the same results cut in different ways. */
export interface Statistics {
  readonly whole: Figures;
  /** The first first; years without a session in between are there, at nothing. */
  readonly years: readonly Of<{ year: number }>[];
  readonly certifications: readonly Of<{ certificationId: string }>[];
  readonly blocs: readonly BlocFigures[];
  readonly routes: readonly Of<{ accessRoute: AccessRoute }>[];
  /** By name; spellings that differ by capitals, accents or blanks alone are one place. */
  readonly places: readonly Of<{ place: string; sessions: number }>[];
  /** The latest first. */
  readonly sessions: readonly Of<CountedSession>[];
}

/** Both lists hold the same results: by session, and by access route. */
export function statisticsOf(
  sessions: readonly CountedSession[],
  bySession: readonly SessionTally[],
  byRoute: readonly RouteTally[],
): Statistics {
  const known = new Map(sessions.map((session) => [session.id, session]));
  const sessionOf = ({ sessionId }: SessionTally): CountedSession => known.get(sessionId)!;
  const certifications = groupsOf(bySession, (tally) => sessionOf(tally).certificationId);
  const ofSession = groupsOf(bySession, ({ sessionId }) => sessionId);
  const latest = sessions.toSorted((one, other) => (one.day > other.day ? -1 : one.day < other.day ? 1 : 0));
  return {
    whole: figuresOf(bySession),
    years: yearsOf(groupsOf(bySession, (tally) => yearOf(sessionOf(tally).day))),
    certifications: [...certifications].map(([certificationId, own]) => ({ certificationId, ...figuresOf(own) })),
    blocs: [...certifications].flatMap(([certificationId, own]) => blocsOf(certificationId, own)),
    routes: [...groupsOf(byRoute, ({ accessRoute }) => accessRoute)].map(([accessRoute, own]) => ({
      ...{ accessRoute, ...figuresOf(own) },
    })),
    places: placesOf(sessions, ofSession),
    sessions: latest.map((session) => ({ ...session, ...figuresOf(ofSession.get(session.id) ?? []) })),
  };
}

export const yearOf = (day: PlainDay): number => Number(day.slice(0, 4));

function yearsOf(groups: ReadonlyMap<number, readonly Tally[]>): Statistics['years'] {
  const years = [...groups.keys()].sort((one, other) => one - other);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.map((year) => ({ year, ...figuresOf(groups.get(year) ?? []) }));
}

function blocsOf(certificationId: string, tallies: readonly Tally[]): BlocFigures[] {
  const groups = groupsOf(
    tallies.filter(({ subject }) => isBloc(subject)),
    ({ subject }) => subject,
  );
  return [...groups].map(([blocCode, own]) => ({
    ...{ certificationId, blocCode },
    ...{ attendances: attendancesOf(own, blocCode), outcomes: blocOutcomes(own, blocCode) },
  }));
}

/** Under the spelling of the latest session. */
function placesOf(
  sessions: readonly CountedSession[],
  tallies: ReadonlyMap<string, readonly SessionTally[]>,
): Statistics['places'] {
  const places = new Map<string, CountedSession[]>();
  for (const session of sessions.toSorted((one, other) => (one.day < other.day ? 1 : -1))) {
    const key = plainText(session.place) || session.place;
    places.set(key, [...(places.get(key) ?? []), session]);
  }
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, own]) => ({
      ...{ place: own[0]!.place, sessions: own.length },
      ...figuresOf(own.flatMap(({ id }) => tallies.get(id) ?? [])),
    }));
}
