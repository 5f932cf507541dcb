import { type BlocAward, heldUntil, type LastDay } from '../proposals/bloc-award.js';
import type { Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import type { FoundMark } from '../rules/marks.js';
import { mayAward, type RegistrationRefusal } from '../certification/registration.js';
import { compileBlocWays, type RemainingWay } from './remaining-way-blocs.js';
import { type BlocGrounds, compileMissing } from './remaining-way-competences.js';
import { cutAfter, type Days, lastDaysOfRegistrations } from './remaining-way-days.js';
import { isSameItem } from '../rules/rule.js';

/** What the way to the title depends on, of one candidate. */
export interface WayCase {
  readonly today: PlainDay;
  readonly enrolledOn?: PlainDay;
  /** Option bloc of the enrollment: preferred to other options among ways of as many blocs. */
  readonly optionBloc?: string | null;
  /** Those dated after today count for nothing. */
  readonly awards: readonly BlocAward[];
  readonly statusOf: (competenceCode: string) => CompetenceStatus;
  /** For rules with conditions, as in a candidate case of a proposal. */
  readonly markOf?: (code: string) => FoundMark | null;
  readonly passedOf?: (assessmentCode: string) => CompetenceStatus;
  /** Blocs already awarded on the ground of these very results, which do not count twice. */
  readonly spentBlocs?: readonly string[];
}

/** Days on which the way is the same, were all that it asks for obtained by then; or on which no jury may award. */
export type WayStage = Days & ({ readonly way: RemainingWay } | { readonly refused: RegistrationRefusal });

/**
 * Prepares a certification to plan what is left: the shortest way to the title from today, then from each day on which
 * it changes because a bloc it counts on is held no more (CPC art. 641 and 642: the last day is included) or because
 * the registration or its delivery deadline ends. Always at least one stage; the last one has no end.
 */
export function compileRemainingWay(certification: Certification): (candidate: WayCase) => readonly WayStage[] {
  const wayFrom = compileBlocWays(certification);
  const missingFrom = compileMissing(certification);
  return ({ today, enrolledOn, optionBloc = null, awards, spentBlocs = [], ...found }) => {
    const heldToday = lastDaysHeld(certification, awards, today);
    const spent = new Set(spentBlocs);
    const missing = missingFrom((bloc) => (spent.has(bloc) ? NOTHING_FOUND : found));
    const lastDays = [...heldToday.values(), ...lastDaysOfRegistrations(certification.registrations)];
    const stages = cutAfter(today, lastDays).map((days): WayStage => {
      const permission = mayAward(certification, days.from, enrolledOn);
      if (!permission.allowed) return { ...days, refused: permission.reason };
      const held = new Map([...heldToday].filter(([, last]) => last === 'unlimited' || days.from <= last));
      return { ...days, way: wayFrom({ held, missing, optionBloc }) };
    });
    return stages.reduce(joinSame, []);
  };
}

const NOTHING_FOUND: BlocGrounds = { statusOf: () => 'open' };

function lastDaysHeld({ blocs }: Certification, awards: readonly BlocAward[], today: PlainDay): Map<string, LastDay> {
  const held = new Map<string, LastDay>();
  for (const { code } of blocs) {
    const last = heldUntil(awards, code, today);
    if (last !== null) held.set(code, last);
  }
  return held;
}

/** What the later stage counts on holds for both: blocs only get lost with time. */
function joinSame(stages: readonly WayStage[], next: WayStage): readonly WayStage[] {
  const before = stages.at(-1);
  if (!before || !isSameWay(before, next)) return [...stages, next];
  return [...stages.slice(0, -1), joined(before, next)];
}

/** Other ways may end earlier, with a bloc that only they count on: they are kept, and say until when. */
function joined(before: WayStage, next: WayStage): WayStage {
  if ('refused' in before || 'refused' in next) return { ...next, from: before.from };
  const { until, way } = before;
  const lasting = new Set(next.way.alternatives.map(({ blocCode }) => blocCode));
  const alternatives = way.alternatives.map((bloc) =>
    lasting.has(bloc.blocCode) || bloc.openUntil !== undefined ? bloc : { ...bloc, openUntil: until },
  );
  return { ...next, from: before.from, way: { ...next.way, alternatives } };
}

function isSameWay(one: WayStage, other: WayStage): boolean {
  if ('refused' in one || 'refused' in other) {
    return 'refused' in one && 'refused' in other && one.refused === other.refused;
  }
  return isSameItem(one.way.blocs, other.way.blocs);
}

/** Blocs the way counts on that are held no more once these days are over: why the next days have another way. */
export function lostAfter(stage: WayStage): readonly string[] {
  if ('refused' in stage) return [];
  return stage.way.reliesOn.filter(({ heldUntil: last }) => last === stage.until).map(({ blocCode }) => blocCode);
}
