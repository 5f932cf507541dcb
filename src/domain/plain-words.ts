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
  if (ONLY_ASCII.test(name)) return wordsIn(name.toLowerCase());
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return wordsIn(letters);
}

/** Most of what is compared: nothing in it is to be taken apart. */
const ONLY_ASCII = /^\p{ASCII}*$/u;

const wordsIn = (letters: string): string[] => letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** The words of a text as one, for comparing: "Né(e) le" is "ne e le". */
export const plainText = (text: string): string => wordsOf(text).join(' ');
