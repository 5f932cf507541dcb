/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ø: 'o', ł: 'l', ı: 'i', œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th' },
};

/** Of one word, so many characters are kept: nobody types more. */
export const MOST_OF_A_WORD = 60;
/** Of one record, so many words: a name of a thousand words is still one name. */
const MOST_WORDS = 60;
/** Of one search, so many. */
const MOST_SOUGHT = 6;

/** The words of a text without accents, capitals or punctuation: "O'Neil-Łukasz" is o, neil, lukasz. */
export function plainWords(text: string): string[] {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * The words under which a name is found, whole or by their beginnings: each of them, and those written together: « D'Angelo »
 * is also found as dangelo, « Jean-Pierre » as jeanpierre, « De La Tour » as delatour.
 */
export function nameWords(name: string): string[] {
  const words = plainWords(name);
  const joined = name.split(/\s+/).map((part) => plainWords(part).join(''));
  return [...words, ...joined, words.join('')];
}

/**
 * The words under which a code is found: from each of its parts on, and from each row of figures on.
 * `RNCP31936-BC02-2023` is found as rncp31936bc022023, 31936bc022023, bc022023, 022023, 2023.
 */
export function codeWords(code: string): string[] {
  const parts = plainWords(code).flatMap((part) => part.match(/\p{L}+|\p{N}+/gu) ?? []);
  const ends = parts.map((_, index) => parts.slice(index).join(''));
  const joined = plainWords(code);
  return [...ends, ...joined];
}

/** The words under which a day is found: as it is written with figures, its year, its month in letters. */
export function dayWords(day: string, months: readonly string[]): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [`${year}${month}${date}`, `${date}${month}${year}`, year, ...plainWords(months[Number(month) - 1] ?? '')];
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
    .flatMap((part) => (/[\p{N}@]/u.test(part) ? [plainWords(part).join('')] : plainWords(part)));
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
