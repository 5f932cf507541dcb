/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
};

/** The words of a name without accents, capitals or punctuation: "O'Neil-Łukasz" is o, neil, lukasz. */
export function wordsOf(name: string): string[] {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Whether two names are the same but for accents, capitals, hyphens and blanks. */
export function isSameName(one: string, other: string): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ');
}

interface Names {
  readonly firstNames: string;
  readonly birthName: string;
  readonly usedName: string | null;
}

/** What its column holds, in characters; a few letters decompose into a whole sentence. */
const MOST_CHARACTERS = 1000;

/**
 * What a person is searched and sorted by: the name they use, their first names, their birth name. Begins with a blank,
 * so that every word in it is found as ` word%`.
 */
export function searchNameOf({ firstNames, birthName, usedName }: Names): string {
  const names = usedName === null ? [birthName, firstNames] : [usedName, firstNames, birthName];
  return Array.from(` ${names.flatMap(wordsOf).join(' ')}`)
    .slice(0, MOST_CHARACTERS)
    .join('');
}
