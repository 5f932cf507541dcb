import { readName } from './read-names.js';
import { MANDATORY, OPTIONAL, WHOLE_OF, type Vocabulary } from './vocabulary.js';
import { Stumble } from './reading.js';
import type { WordReader } from './word-reader.js';
import type { Quality, Subject } from './wording.js';

/** One reading of a sentence: where it stands, its words, and the subjects met so far, by their offset. */
export interface Grammar {
  readonly reader: WordReader;
  readonly words: Vocabulary;
  readonly subjects: Map<number, Subject>;
  /** How many brackets are open. */
  readonly depth: number;
}

/** Brackets beyond which no rule can go, and which are refused before the stack is. */
const MOST_BRACKETS = 32;

/** The grammar after one more opening bracket. Throws Stumble where there are too many. */
export function within(grammar: Grammar): Grammar {
  const { reader, depth } = grammar;
  if (depth === MOST_BRACKETS) throw new Stumble('tooDeep', { at: reader.at, end: reader.at });
  return { ...grammar, depth: depth + 1 };
}

/** « compétences du bloc », « blocs optionnels décrits ci-dessous »: the noun and all that may follow it. */
export function readNoun(grammar: Grammar): { readonly quality?: Quality } | null {
  const { reader, words } = grammar;
  let quality = readQuality(reader);
  const at = reader.at;
  if (reader.acceptOneOf(words.optionalNouns)) quality = { is: 'optional', ...reader.since(at) };
  else if (!reader.acceptOneOf(words.nouns)) return null;
  for (;;) {
    const found = readQuality(reader);
    if (found) quality = found;
    else if (!reader.acceptOneOf(words.details) && !readOwner(grammar)) return quality ? { quality } : {};
  }
}

/** « le bloc n° 3 », « la totalité de la certification « Community manager » » */
export function readSubject({ reader, words, subjects }: Grammar): Subject | null {
  const at = reader.at;
  return reader.attempt(() => {
    reader.acceptOneOf(WHOLE_OF);
    if (!reader.acceptOneOf(words.subjects)) return null;
    reader.accept('n°');
    const name = readName(reader, words);
    const title = reader.acceptKind('quote');
    const subject = { ...(name && { name }), ...(title && { title }), ...reader.since(at) };
    subjects.set(at, subject);
    return subject;
  });
}

export function readQuality(reader: WordReader): Quality | null {
  const at = reader.at;
  if (reader.acceptOneOf(OPTIONAL)) return { is: 'optional', ...reader.since(at) };
  return reader.acceptOneOf(MANDATORY) ? { is: 'mandatory', ...reader.since(at) } : null;
}

function readOwner(grammar: Grammar): Subject | null {
  return grammar.reader.attempt(() => (grammar.reader.accept('de') ? readSubject(grammar) : null));
}
