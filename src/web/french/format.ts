import type { ExtraTime } from '../../domain/agenda/extra-time.js';
import type { PlainDay } from '../../domain/day.js';
import { NO_BREAK_SPACE } from './typography.js';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

const PARIS = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const NUMBER = new Intl.NumberFormat('fr-FR');

/** « 15 juin 2023 », « 1er mars 2024 ». */
export function formatDay(day: PlainDay): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** « du 15 au 17 juin 2023 », « du 30 juin au 1er juillet 2023 », « le 15 juin 2023 » where both are the same day. */
export function formatDayRange(first: PlainDay, last: PlainDay): string {
  if (first === last) return `le ${formatDay(first)}`;
  const from = partsOf(first);
  const to = partsOf(last);
  const year = from.year === to.year ? '' : ` ${from.year}`;
  const month = year === '' && from.month === to.month ? '' : ` ${from.month}`;
  return `du ${from.date}${month}${year} au ${formatDay(last)}`;
}

/** The hour in France: « 14 h 32 ». Takes an instant, as a Date or as ISO 8601. */
export function formatTime(instant: Date | string): string {
  const { hour, minute } = parisParts(instant);
  return `${Number(hour)}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${minute}`;
}

/** « 9 h 30 », « 14 h »: a time of day already told in France, « 14:00 ». */
export function formatHour(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}${NO_BREAK_SPACE}h${minutes === '00' ? '' : `${NO_BREAK_SPACE}${minutes}`}`;
}

/** « 15 juin 2023 à 14 h 32 », in France. */
export function formatInstant(instant: Date | string): string {
  return `${formatDay(dayOf(instant))} à ${formatTime(instant)}`;
}

/** The day it is in France at an instant, as a Date or as ISO 8601. */
export function dayOf(instant: Date | string): PlainDay {
  const { year, month, day } = parisParts(instant);
  return `${year}-${month}-${day}`;
}

/** « 1 234,5 » with a narrow no-break space. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** « 0 bloc », « 1 compétence », « 2 compétences »: in French the plural begins at two. */
export function plural(count: number, singular: string, manyForm = `${singular}s`): string {
  return `${formatNumber(count)} ${agree(count, singular, manyForm)}`;
}

/** The word alone in the number of the count: agree(2, 'acquise') is « acquises ». */
export function agree(count: number, singular: string, manyForm = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : manyForm;
}

/** « a », « a et b », « a, b et c ». */
export function listOf(items: readonly string[], conjunction: 'et' | 'ou' = 'et'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** « L’annexe »: the first letter as a capital, the rest as it is. */
export function capitalize(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('fr') + sentence.slice(1);
}

function partsOf(day: PlainDay): { year: string; month: string; date: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || date === '') throw new RangeError(`not a day: ${day}`);
  return { year: String(Number(year)), month: name, date: date === '01' ? '1er' : String(Number(date)) };
}

function parisParts(instant: Date | string): Record<string, string> {
  const parts = PARIS.formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** What an extra time is called wherever accommodations are told. */
export const EXTRA_TIME_PHRASES: Readonly<Record<ExtraTime, string>> = {
  quarter: 'Temps majoré d’un quart',
  third: 'Temps majoré d’un tiers',
  half: 'Temps majoré de moitié',
  double: 'Temps doublé',
};
