import { wordsOf } from '../plain-words.js';

/** Of one word, so many characters are kept: nobody types more. */
export const MOST_OF_A_WORD = 60;
/** Of one record, so many words: a name of a thousand words is still one name. */
const MOST_WORDS = 60;
/** Of one search, so many. */
const MOST_SOUGHT = 6;

/**
 * The words under which a name is found, whole or by their beginnings: each of them, and those written together: « D'Angelo »
 * is also found as dangelo, « Jean-Pierre » as jeanpierre, « De La Tour » as delatour.
 */
export function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const joined = name.split(/\s+/).map((part) => wordsOf(part).join(''));
  return [...words, ...joined, words.join('')];
}

/**
 * The words under which a code is found: from each of its parts on, and from each row of figures on.
 * `RNCP31936-BC02-2023` is found as rncp31936bc022023, 31936bc022023, bc022023, 022023, 2023.
 */
export function codeWords(code: string): string[] {
  const parts = wordsOf(code).flatMap((part) => part.match(/\p{L}+|\p{N}+/gu) ?? []);
  const ends = parts.map((_, index) => parts.slice(index).join(''));
  const joined = wordsOf(code);
  return [...ends, ...joined];
}

/** The words under which a day is found: as it is written with figures, its year, its month in letters. */
export function dayWords(day: string, months: readonly string[]): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [`${year}${month}${date}`, `${date}${month}${year}`, year, ...wordsOf(months[Number(month) - 1] ?? '')];
}

/** What is kept of the words of a record: each once, cut where it is too long. */
export function keptWords(words: readonly string[]): string[] {
  const cut = words.map((word) => Array.from(word).slice(0, MOST_OF_A_WORD).join(''));
  return [...new Set(cut)].filter((word) => word !== '').slice(0, MOST_WORDS);
}

/**
 * Beginnings of words to be found all together, the longest first. What has figures and signs, or an @, is a code or an
 * address and stays whole: `RNCP31936-BC02`, `15/06/2023`, `zoe@example.org`.
 */
export function soughtWords(query: string): string[] {
  const found = query
    .split(/\s+/)
    .flatMap((part) => (/[\p{N}@]/u.test(part) ? [wordsOf(part).join('')] : wordsOf(part)));
  const once = [...new Set(keptWords(found))];
  return once
    .filter((word) => !once.some((other) => other !== word && other.startsWith(word)))
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, MOST_SOUGHT);
}

/** The first text after all those that begin with that word, in the order of code points. */
export function afterAllBeginningWith(word: string): string {
  return `${word}\u{10FFFF}`;
}
