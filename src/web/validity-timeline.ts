import type { BlocAward } from '../domain/bloc-award.js';
import { isHeldOn } from '../domain/bloc-award.js';
import type { PlainDay } from '../domain/day.js';
import type { Badge } from './badge.js';
import { formatDay } from './french/format.js';

/** What the partial `validity-timeline` draws, in thousandths of its width. */
export interface ValidityTimeline {
  readonly fromYear: string;
  readonly untilYear: string;
  readonly todayX: number;
  readonly blocs: readonly {
    readonly label: string;
    readonly badge: Badge;
    readonly description: string;
    readonly bars: readonly { readonly kind: 'held' | 'lost'; readonly x: number; readonly width: number }[];
  }[];
}

export interface TimelineBloc {
  readonly label: string;
  /** The award that counts, or the last one that did; null where the bloc was never acquired. */
  readonly award: BlocAward | null;
}

const WIDTH = 1000;
const DAY_MS = 86_400_000;
const NOT_ACQUIRED: Badge = { tone: 'neutral', icon: 'open', label: 'Reste à obtenir' };
const HELD: Badge = { tone: 'success', label: 'Acquis' };
const EXPIRED: Badge = { tone: 'warning', label: 'Expiré' };

/** From the year of the first award to the year after the last end; a bloc without end runs to the edge. */
export function validityTimeline(blocs: readonly TimelineBloc[], today: PlainDay): ValidityTimeline {
  const awards = blocs.flatMap(({ award }) => award ?? []);
  const days = [today, ...awards.flatMap(({ awardedOn, validUntil }) => [awardedOn, endOf(validUntil, today)])].sort();
  const from = yearOf(days[0] ?? today);
  const until = yearOf(days.at(-1) ?? today) + 1;
  const scale = scaleBetween(from, until);
  return {
    fromYear: String(from),
    untilYear: String(until),
    todayX: scale(today),
    blocs: blocs.map((bloc) => ({ label: bloc.label, ...drawn(bloc.award, today, scale) })),
  };
}

function drawn(award: BlocAward | null, today: PlainDay, scale: (day: PlainDay) => number) {
  if (!award) return { badge: NOT_ACQUIRED, description: 'Pas encore acquis', bars: [] };
  const held = isHeldOn(award, today);
  const x = scale(award.awardedOn);
  const end = award.validUntil === 'unlimited' ? WIDTH : scale(award.validUntil);
  return {
    badge: held ? HELD : EXPIRED,
    description: validitySentence(award, today),
    bars: [{ kind: held ? ('held' as const) : ('lost' as const), x, width: Math.max(4, end - x) }],
  };
}

/** « Acquis le 20 juin 2018, validité illimitée », « … valable jusqu’au 15 juin 2028 inclus ». */
export function validitySentence({ awardedOn, validUntil }: BlocAward, today: PlainDay): string {
  const acquired = `Acquis le ${formatDay(awardedOn)}`;
  if (validUntil === 'unlimited') return `${acquired}, validité illimitée`;
  if (validUntil < today) return `${acquired}, était valable jusqu’au ${formatDay(validUntil)} inclus`;
  return `${acquired}, valable jusqu’au ${formatDay(validUntil)} inclus`;
}

function endOf(validUntil: BlocAward['validUntil'], today: PlainDay): PlainDay {
  return validUntil === 'unlimited' ? today : validUntil;
}

function yearOf(day: PlainDay): number {
  return Number(day.slice(0, 4));
}

function scaleBetween(fromYear: number, untilYear: number): (day: PlainDay) => number {
  const start = Date.UTC(fromYear, 0, 1);
  const length = Date.UTC(untilYear, 0, 1) - start;
  return (day) => Math.round(((Date.parse(day) + DAY_MS / 2 - start) / length) * WIDTH);
}
