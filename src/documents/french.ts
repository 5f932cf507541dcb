import type { PersonName } from '../domain/sealing/certificate-snapshot.js';
import type { PlainDay } from '../domain/day.js';
import { formatDay, formatInstant, plural } from '../web/french/format.js';
import { NO_BREAK_SPACE } from '../web/french/typography.js';

/** « 15 juin 2023 », « 1er mars 2024 »; the day never parts from its month. */
export function longDay(day: PlainDay): string {
  return withFirstSpaceKept(formatDay(day));
}

/** An ISO instant as people in France read it: « 15 juin 2023 à 14 h 32 ». */
export function longInstant(instant: string): string {
  return withFirstSpaceKept(formatInstant(instant));
}

/** « à Paris », « au Mans », « aux Ulis »: a town whose name begins with an article contracts with « à ». */
export function atTown(town: string): string {
  if (town.startsWith('Le ')) return `au ${town.slice(3)}`;
  if (town.startsWith('Les ')) return `aux ${town.slice(4)}`;
  return `à ${town}`;
}

/** « 0 membre », « 1 membre », « 2 membres »; the figure never parts from its word. */
export function count(number: number, singular: string, manyForm?: string): string {
  return withFirstSpaceKept(plural(number, singular, manyForm));
}

/** First names, then name of birth, letter for letter as recorded. */
export function civilName({ firstNames, birthName }: PersonName): string {
  return `${firstNames} ${birthName}`;
}

/** A line of a document does not end between a figure and its word. */
function withFirstSpaceKept(text: string): string {
  return text.replace(' ', NO_BREAK_SPACE);
}
