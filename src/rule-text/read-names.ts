import { Stumble } from './reading.js';
import type { Token } from './tokenize.js';
import { ARTICLES, CHOSEN, SUCH_AS, type Vocabulary } from './vocabulary.js';
import type { WordReader } from './word-reader.js';
import type { NameList, NameRange } from './wording.js';

/** After a number, they tell a figure from a name: « 3 compétences », « 3 sur 5 », « 3 obligatoires ». */
const AFTER_FIGURES = ['sur', 'parmi', 'des', 'de ces', '/', 'au moins', ...CHOSEN];
const TO = ['à', 'au', "jusqu'à", "jusqu'au", '-'];
const JOINS: Readonly<Record<string, NameList['joined'] | null>> = {
  ...{ et: 'and', ', et': 'and', 'ainsi que': 'and', ', ainsi que': 'and' },
  ...{ ou: 'or', ', ou': 'or', ',': null },
};

/** « 4, 7 et 9 », « C21 à C25 », « la 4 et la 7 »; « la compétence 4 et la compétence 7 » where the noun may come again. */
export function readNames(reader: WordReader, words: Vocabulary, nounAgain = false): NameList | null {
  const at = reader.at;
  const first = readRange(reader, words, nounAgain);
  if (!first) return null;
  const names = [first];
  let joined: NameList['joined'] | null = null;
  for (;;) {
    const next = reader.attempt(() => readNext(reader, words, nounAgain));
    if (!next) return { names, joined: joined ?? 'and', ...reader.since(at) };
    if (joined && !next.isPlain(joined)) throw new Stumble('ambiguous', reader.since(at));
    names.push(next.range);
    joined ??= next.join;
  }
}

/** « : 4, 7 et 9 », « numérotés de 4 à 6 » */
export function readListed(reader: WordReader, words: Vocabulary, nounAgain = false): NameList | null {
  return reader.attempt(() => {
    reader.acceptOneOf(SUCH_AS);
    return readNames(reader, words, nounAgain);
  });
}

/** A name as a document writes one: a code or a number, unless the number counts. */
export function readName(reader: WordReader, words: Vocabulary): Token | null {
  return reader.attempt(() => {
    const token = reader.acceptKind('name', 'number');
    if (token?.kind !== 'number') return token;
    return reader.sees(() => reader.acceptOneOf([...AFTER_FIGURES, ...words.nouns, ...words.optionalNouns]))
      ? null
      : token;
  });
}

/** The next name; after « et » or « ou » only the same again is plain: « 4 et 7 et 9 », but not « 4 et 7, 9 » or « 4 et 7 et la 9 ». */
function readNext(reader: WordReader, words: Vocabulary, nounAgain: boolean) {
  const separator = reader.acceptOneOf(Object.keys(JOINS));
  if (separator === null) return null;
  const join = JOINS[separator] ?? null;
  const isBare = reader.sees(() => readName(reader, words));
  const range = readRange(reader, words, nounAgain);
  const isPlain = (joined: NameList['joined']) => join === joined && isBare && !separator.startsWith(',');
  return range && { range, join, isPlain };
}

/** « 4 », « C21 à C25 » */
export function readRange(reader: WordReader, words: Vocabulary, nounAgain: boolean): NameRange | null {
  return reader.attempt(() => {
    const at = reader.at;
    const isRange = reader.accept('de');
    const from = readArticledName(reader, words, nounAgain);
    if (!from) return null;
    const to = reader.attempt(() => (reader.acceptOneOf(TO) ? readArticledName(reader, words, nounAgain) : null));
    if (isRange && !to) return null;
    return { from, ...(to && { to }), ...reader.since(at) };
  });
}

function readArticledName(reader: WordReader, words: Vocabulary, nounAgain: boolean): Token | null {
  return reader.attempt(() => {
    reader.acceptOneOf(ARTICLES);
    if (nounAgain) reader.acceptOneOf(words.nouns);
    reader.accept('n°');
    return readName(reader, words);
  });
}
