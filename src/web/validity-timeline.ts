import type { PlainDay } from '../domain/day.js';
import type { Badge } from './badge.js';
import type { DeadlineMark } from './french/deadline-marks.js';
import { formatDay } from './french/format.js';
import {
  type TimelineBar,
  type TimelineBloc,
  type TimelineStanding,
  barsOf,
  descriptionOf,
  standingOf,
} from './timeline-bars.js';

/** What the partial `validity-timeline` draws, in thousandths of its width. */
export interface ValidityTimeline {
  readonly fromYear: string;
  readonly untilYear: string;
  /** Beginnings of years, no more of them than have room for their names on a phone. */
  readonly years: readonly { readonly label: string; readonly x: number; readonly left: number }[];
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
    readonly bars: readonly TimelineBar[];
    /** Days at which the bloc was presented and not validated, in hundredths. */
    readonly tries: readonly number[];
  }[];
  /** Signs that are drawn, to be told in words below. */
  readonly signs: { readonly held: boolean; readonly soon: boolean; readonly lost: boolean; readonly tried: boolean };
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

/** The years that a picture goes through; pictures beside each other share theirs. */
export interface TimelineSpan {
  readonly fromYear: number;
  readonly untilYear: number;
}

const WIDTH = 1000;
const DAY_MS = 86_400_000;
/** As many names of years as 320 px have room for. */
const YEAR_NAMES = 6;

const BADGES: Readonly<Record<TimelineStanding, Badge>> = {
  never: { tone: 'neutral', icon: 'open', label: 'Reste à obtenir' },
  held: { tone: 'success', label: 'Acquis' },
  soon: { tone: 'warning', icon: 'deferred', label: 'Acquis, expire bientôt' },
  lost: { tone: 'warning', label: 'Expiré' },
};

/** From the year of the first award or try to the year after the last end or deadline. */
export function timelineSpan(
  blocs: readonly TimelineBloc[],
  today: PlainDay,
  deadlines: readonly DeadlineMark[] = [],
): TimelineSpan {
  const awards = blocs.flatMap(({ award, earlier = [] }) => [...(award ? [award] : []), ...earlier]);
  const ends = awards.flatMap(({ awardedOn, validUntil }) => [
    awardedOn,
    validUntil === 'unlimited' ? today : validUntil,
  ]);
  const tries = blocs.flatMap((bloc) => bloc.tries ?? []);
  const days = [today, ...ends, ...tries, ...deadlines.map(({ day }) => day)].sort();
  return { fromYear: yearOf(days[0] ?? today), untilYear: yearOf(days.at(-1) ?? today) + 1 };
}

/** The years that several pictures go through together. */
export function spanOfAll(spans: readonly TimelineSpan[]): TimelineSpan | undefined {
  if (spans.length === 0) return undefined;
  return {
    fromYear: Math.min(...spans.map(({ fromYear }) => fromYear)),
    untilYear: Math.max(...spans.map(({ untilYear }) => untilYear)),
  };
}

/** A bloc without end runs to the edge. */
export function validityTimeline(
  blocs: readonly TimelineBloc[],
  today: PlainDay,
  deadlines: readonly DeadlineMark[] = [],
  span: TimelineSpan = timelineSpan(blocs, today, deadlines),
): ValidityTimeline {
  const scale = scaleOver(span);
  const drawn = blocs.map((bloc) => blocView(bloc, today, scale));
  const kinds = new Set(drawn.flatMap(({ bars }) => bars.map(({ kind }) => kind)));
  return {
    fromYear: String(span.fromYear),
    untilYear: String(span.untilYear),
    years: yearsOf(span, scale),
    todayX: scale(today),
    deadlines: deadlines.map((one, index) => marked(one, deadlines.length - 1 - index, scale(one.day))),
    deadlinesHeight: Math.round(6 + 14 * deadlines.length) / 10,
    blocs: drawn,
    signs: {
      ...{ held: kinds.has('held'), soon: kinds.has('soon'), lost: kinds.has('lost') },
      tried: drawn.some(({ tries }) => tries.length > 0),
    },
  };
}

function blocView(bloc: TimelineBloc, today: PlainDay, scale: (day: PlainDay) => number) {
  return {
    label: bloc.label,
    badge: BADGES[standingOf(bloc.award, today)],
    description: descriptionOf(bloc, today),
    bars: barsOf(bloc, today, scale, WIDTH),
    tries: (bloc.tries ?? []).map((day) => hundredths(scale(day))),
  };
}

function yearsOf({ fromYear, untilYear }: TimelineSpan, scale: (day: PlainDay) => number) {
  const step = Math.ceil((untilYear - fromYear + 1) / YEAR_NAMES);
  const years = Array.from({ length: untilYear - fromYear }, (_, index) => fromYear + index);
  const named = years.filter((year) => (year - fromYear) % step === 0);
  return named.map((year) => {
    const x = year === fromYear ? 0 : scale(`${String(year).padStart(4, '0')}-01-01`);
    return { label: String(year), x, left: hundredths(x) };
  });
}

function marked({ day, text }: DeadlineMark, linesAbove: number, x: number): TimelineDeadline {
  const top = Math.round(10 + 14 * linesAbove) / 10;
  return { day: formatDay(day), text, x, left: hundredths(x), top, anchor: x < WIDTH / 3 ? 'start' : 'end' };
}

const hundredths = (x: number): number => x / (WIDTH / 100);

function yearOf(day: PlainDay): number {
  return Number(day.slice(0, 4));
}

function scaleOver({ fromYear, untilYear }: TimelineSpan): (day: PlainDay) => number {
  const start = Date.UTC(fromYear, 0, 1);
  const length = Date.UTC(untilYear, 0, 1) - start;
  return (day) => Math.round(((Date.parse(day) + DAY_MS / 2 - start) / length) * WIDTH);
}
