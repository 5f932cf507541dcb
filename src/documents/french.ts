import type { PersonName } from '../domain/certificate-snapshot.js';
import type { PlainDay } from '../domain/day.js';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

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

/** « 15 juin 2023 », « 1er mars 2024 »; the day never parts from its month. */
export function longDay(day: PlainDay): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined) throw new RangeError(`not a day: ${day}`);
  return `${date === 1 ? '1er' : date}${NO_BREAK}${name} ${year}`;
}

/** An ISO instant as people in France read it: « 15 juin 2023 à 14 h 32 ». */
export function longInstant(instant: string): string {
  const parts = Object.fromEntries(PARIS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const time = `${Number(parts.hour)}${NARROW_NO_BREAK}h${NARROW_NO_BREAK}${parts.minute}`;
  return `${longDay(`${parts.year}-${parts.month}-${parts.day}`)} à${NO_BREAK}${time}`;
}

/** « à Paris », « au Mans », « aux Ulis »: a town whose name begins with an article contracts with « à ». */
export function atTown(town: string): string {
  if (town.startsWith('Le ')) return `au ${town.slice(3)}`;
  if (town.startsWith('Les ')) return `aux ${town.slice(4)}`;
  return `à ${town}`;
}

/** « aucun membre », « 1 membre », « 2 membres »; in French the plural begins at two. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number}${NO_BREAK}${number < 2 ? singular : plural}`;
}

/** « a », « a et b », « a, b et c ». */
export function list(items: readonly string[], conjunction: 'et' | 'ou' = 'et'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** First names, then name of birth, letter for letter as recorded. */
export function civilName({ firstNames, birthName }: PersonName): string {
  return `${firstNames} ${birthName}`;
}

/**
 * Puts the spaces that do not break into a sentence typed with plain ones.
 * For our own sentences only: names and official titles stay as recorded.
 */
export function typeset(sentence: string): string {
  return sentence
    .replace(/ ([;!?%])/g, `${NARROW_NO_BREAK}$1`)
    .replace(/ ([:»])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/\bn° /g, `n°${NO_BREAK}`);
}
