import type { BlocAward } from '../domain/proposals/bloc-award.js';
import { isHeldOn } from '../domain/proposals/bloc-award.js';
import type { PlainDay } from '../domain/day.js';
import type { Badge } from './badge.js';
import type { DeadlineMark } from './french/deadline-marks.js';
import { formatDay } from './french/format.js';

/** What the partial `validity-timeline` draws, in thousandths of its width. */
export interface ValidityTimeline {
  readonly fromYear: string;
  readonly untilYear: string;
  readonly todayX: number;
  /** What the day drawn is; today where it is left out. */
  readonly dayName?: string;
  /** Days at which something changes, in order, each named on a line of its own above the blocs. */
  readonly deadlines: readonly TimelineDeadline[];
  /** Of their names together, in ems. */
  readonly deadlinesHeight: number;
  readonly blocs: readonly {
    readonly label: string;
    readonly badge: Badge;
    readonly description: string;
    readonly bars: readonly { readonly kind: 'held' | 'lost'; readonly x: number; readonly width: number }[];
  }[];
}

export interface TimelineDeadline {
  readonly day: string;
  readonly text: string;
  readonly x: number;
  /** The same in hundredths, for what has no coordinates of its own. */
  readonly left: number;
  /** Where the name of the day stands, in ems: the last day on top, so that no line runs through the name of another. */
  readonly top: number;
  /** To the left of its line, unless that would leave the page. */
  readonly anchor: 'start' | 'end';
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

/** From the year of the first award to the year after the last end or deadline; a bloc without end runs to the edge. */
export function validityTimeline(
  blocs: readonly TimelineBloc[],
  today: PlainDay,
  deadlines: readonly DeadlineMark[] = [],
): ValidityTimeline {
  const awards = blocs.flatMap(({ award }) => award ?? []);
  const ends = awards.flatMap(({ awardedOn, validUntil }) => [awardedOn, endOf(validUntil, today)]);
  const days = [today, ...ends, ...deadlines.map(({ day }) => day)].sort();
  const from = yearOf(days[0] ?? today);
  const until = yearOf(days.at(-1) ?? today) + 1;
  const scale = scaleBetween(from, until);
  return {
    fromYear: String(from),
    untilYear: String(until),
    todayX: scale(today),
    deadlines: deadlines.map((one, index) => marked(one, deadlines.length - 1 - index, scale(one.day))),
    deadlinesHeight: Math.round(6 + 14 * deadlines.length) / 10,
    blocs: blocs.map((bloc) => ({ label: bloc.label, ...drawn(bloc.award, today, scale) })),
  };
}

function marked({ day, text }: DeadlineMark, linesAbove: number, x: number): TimelineDeadline {
  const top = Math.round(10 + 14 * linesAbove) / 10;
  return { day: formatDay(day), text, x, left: x / (WIDTH / 100), top, anchor: x < WIDTH / 3 ? 'start' : 'end' };
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
