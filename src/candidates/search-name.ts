import { plainText, wordsOf } from '../domain/plain-words.js';

export { wordsOf };

/** Whether two names are the same but for accents, capitals, hyphens and blanks. */
export function isSameName(one: string, other: string): boolean {
  return plainText(one) === plainText(other);
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
