import { addMonths, type PlainDay } from '../domain/day.js';
import { type BlocAward, isHeldOn, type LastDay } from '../domain/proposals/bloc-award.js';
import { formatDay, listOf, plural } from './french/format.js';

export interface TimelineBloc {
  readonly label: string;
  /** The award that counts, or the last one that did; null where the bloc was never acquired. */
  readonly award: BlocAward | null;
  /** Those that it has replaced, the oldest first. */
  readonly earlier?: readonly BlocAward[];
  /** Days at which the bloc was presented to a jury that did not validate it, the oldest first. */
  readonly tries?: readonly PlainDay[];
}

/** A stretch of time in which a bloc is held, or was. */
export interface TimelineBar {
  /** `soon` is held and ends within months; `lost` has ended, or was replaced by a later award. */
  readonly kind: 'held' | 'soon' | 'lost';
  readonly x: number;
  readonly width: number;
}

export type TimelineStanding = 'never' | 'held' | 'soon' | 'lost';

/** What the home page counts as about to expire. */
const SOON_MONTHS = 6;
/** The least that can be seen of a bar, and the gap that parts it from the next. */
const LEAST_WIDTH = 4;
/** Days told one by one; earlier ones are counted. */
const TOLD_TRIES = 3;

/** Whether the validity ends within six months of a day on which it counts. */
export function endsSoon(validUntil: LastDay, today: PlainDay): boolean {
  return validUntil !== 'unlimited' && validUntil >= today && validUntil <= addMonths(today, SOON_MONTHS);
}

export function standingOf(award: BlocAward | null, today: PlainDay): TimelineStanding {
  if (!award) return 'never';
  if (!isHeldOn(award, today)) return 'lost';
  return endsSoon(award.validUntil, today) ? 'soon' : 'held';
}

/** The oldest first; one that another has replaced ends where that begins. */
export function barsOf(
  { award, earlier = [] }: TimelineBloc,
  today: PlainDay,
  scale: (day: PlainDay) => number,
  edge: number,
): TimelineBar[] {
  if (!award) return [];
  const standing = standingOf(award, today);
  const endOf = (validUntil: LastDay): number => (validUntil === 'unlimited' ? edge : scale(validUntil));
  const counting = scale(award.awardedOn);
  const past = earlier.map(({ awardedOn, validUntil }) => {
    const x = scale(awardedOn);
    const end = Math.min(endOf(validUntil), x < counting ? counting - LEAST_WIDTH : edge);
    return { kind: 'lost' as const, x, width: Math.max(LEAST_WIDTH, end - x) };
  });
  const kind = standing === 'held' || standing === 'soon' ? standing : 'lost';
  return [...past, { kind, x: counting, width: Math.max(LEAST_WIDTH, endOf(award.validUntil) - counting) }];
}

/** All that the picture shows of a bloc, in words. */
export function descriptionOf({ award, earlier = [], tries = [] }: TimelineBloc, today: PlainDay): string {
  const held = award ? validitySentence(award, today) : 'Pas encore acquis';
  return [held, earlierText(earlier), triesText(tries)].filter((text) => text !== '').join('\u202f; ');
}

function earlierText(earlier: readonly BlocAward[]): string {
  const stretches = earlier.map(({ awardedOn, validUntil }) =>
    validUntil === 'unlimited'
      ? `à partir du ${formatDay(awardedOn)}`
      : `du ${formatDay(awardedOn)} au ${formatDay(validUntil)}`,
  );
  return stretches.length === 0 ? '' : `déjà acquis auparavant ${listOf(stretches)}`;
}

function triesText(tries: readonly PlainDay[]): string {
  if (tries.length === 0) return '';
  const told = tries.slice(-TOLD_TRIES).map((day) => `le ${formatDay(day)}`);
  const others = tries.length - told.length;
  const more = others === 0 ? [] : [`${plural(others, 'autre fois', 'autres fois')} avant`];
  return `présenté sans être validé ${listOf([...told, ...more])}`;
}

/** « Acquis le 20 juin 2018, validité illimitée », « … valable jusqu’au 15 juin 2028 inclus ». */
export function validitySentence({ awardedOn, validUntil }: BlocAward, today: PlainDay): string {
  const acquired = `Acquis le ${formatDay(awardedOn)}`;
  if (validUntil === 'unlimited') return `${acquired}, validité illimitée`;
  if (validUntil < today) return `${acquired}, était valable jusqu’au ${formatDay(validUntil)} inclus`;
  return `${acquired}, valable jusqu’au ${formatDay(validUntil)} inclus`;
}
