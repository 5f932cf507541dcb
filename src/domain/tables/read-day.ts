import { isPlainDay, type PlainDay } from '../day.js';
import { plainText } from '../plain-words.js';
import { type TableCell, textOf } from './table.js';

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const NUMBERS = /^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4})$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const WORDS = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/;
/** Day 1 of spreadsheets is 1 January 1900, and their day 60 a 29 February 1900 that never was: days count from 61. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const SERIAL = /^\d{5,6}$/;
const DAY_IN_MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * A day written « 15/06/2023 », « 2023-06-15 », « 15 juin 2023 », « 1er mars 2024 », or as the number that spreadsheets
 * count days by; undefined where it is none. Years have four figures: « 03/02/99 » may be of two centuries.
 */
export function readDay(cell: TableCell): PlainDay | undefined {
  if (typeof cell === 'number') return dayOfSerial(cell);
  if (typeof cell === 'boolean') return undefined;
  const text = textOf(cell);
  if (SERIAL.test(text)) return dayOfSerial(Number(text));
  const [, iso] = ISO.exec(text) ?? [];
  const [, date, month, year] = NUMBERS.exec(text) ?? [];
  return valid(iso ?? (date ? written(year!, Number(month), date) : inWords(text)));
}

function inWords(text: string): string | undefined {
  const [, date, name, year] = WORDS.exec(plainText(text)) ?? [];
  return date ? written(year!, MONTHS.indexOf(name!) + 1, date) : undefined;
}

function dayOfSerial(serial: number): PlainDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) return undefined;
  return new Date(EPOCH + whole * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
}

const written = (year: string, month: number, date: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;

const valid = (day: string | undefined): PlainDay | undefined => (isPlainDay(day) ? day : undefined);
