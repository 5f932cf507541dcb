import { readMandatory } from './read-mandatory.js';
import { readListed, readNames } from './read-names.js';
import { readNoun, type Grammar } from './read-noun.js';
import * as FRENCH from './vocabulary.js';
import type { Figure } from './word-reader.js';
import type { Base, EveryPhrase, SomePhrase } from './wording.js';

const LIST_GOES_ON = [',', 'et', 'ou', 'à', 'au', '-'];

/** « toutes les compétences », « l’ensemble des blocs », « les 4 blocs » */
export function readEvery(grammar: Grammar): EveryPhrase | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    if (!reader.acceptOneOf(FRENCH.EVERY)) return null;
    const base = readCounted(grammar);
    return base && { kind: 'every', base, ...reader.since(at) };
  });
}

/** « au moins 5 compétences sur 9, dont la 4 », « l’un des 3 blocs optionnels », « le quatrième bloc est à choisir parmi … » */
export function readSome(grammar: Grammar): SomePhrase | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    const rank = readRank(grammar);
    const count = rank ? { ...rank, value: 1 } : readLeast(grammar);
    const base = count && (readAfterNoun(grammar) ?? readAmong(grammar) ?? readOutOf(grammar));
    if (!base || (rank && !base.names && !base.quality)) return null;
    reader.acceptOneOf(FRENCH.AT_LEAST_AFTER);
    const mandatory = readMandatory(grammar);
    return { kind: 'some', count, base, ...(rank && { rank }), ...(mandatory && { mandatory }), ...reader.since(at) };
  });
}

/** « au moins 5 », « 5 », « l’un » */
export function readLeast({ reader }: Grammar): Figure | null {
  return reader.attempt(() => {
    if (!reader.acceptOneOf(FRENCH.AT_LEAST)) reader.accept("l'");
    return reader.acceptFigure();
  });
}

/** « le quatrième » before its noun */
function readRank({ reader, words }: Grammar): Figure | null {
  return reader.attempt(() => {
    reader.acceptOneOf(FRENCH.ARTICLES);
    const token = reader.acceptKind('ordinal');
    if (token?.value === undefined || !reader.sees(() => reader.acceptOneOf(words.nouns))) return null;
    return { value: token.value, at: token.at, end: token.end };
  });
}

/** « compétences sur 9 », « blocs au choix parmi 4, 5 et 6 », « compétences du bloc » */
function readAfterNoun(grammar: Grammar): Base | null {
  const { reader } = grammar;
  return reader.attempt(() => {
    const noun = readNoun(grammar);
    if (!noun) return null;
    reader.acceptOneOf(FRENCH.AT_LEAST_AFTER);
    const base = readAmong(grammar) ?? readOutOf(grammar);
    if (!base) reader.acceptOneOf(FRENCH.CHOSEN);
    return { figures: [], ...base, ...noun };
  });
}

/** « sur 9 », « sur les 9 compétences du bloc » */
function readOutOf(grammar: Grammar): Base | null {
  const { reader } = grammar;
  return reader.attempt(() => {
    if (!reader.accept('sur') && !reader.accept('/')) return null;
    reader.acceptOneOf(['les', 'un total de']);
    const figure = reader.acceptFigure();
    return figure && { figures: [figure], ...readNoun(grammar) };
  });
}

/** « parmi les blocs 4 à 6 », « à choisir parmi 3 blocs optionnels numérotés de 4 à 6 », « des 9 compétences » */
function readAmong(grammar: Grammar): Base | null {
  const { reader, words } = grammar;
  return reader.attempt(() => {
    reader.acceptOneOf(FRENCH.CHOSEN);
    if (!reader.accept('parmi') && !reader.sees(() => reader.acceptOneOf(['des', 'de ces']))) return null;
    reader.acceptOneOf(['les', 'ces', 'des', 'de ces']);
    const counted = readCounted(grammar) ?? readFigureAlone(grammar);
    if (counted) return counted;
    const names = readNames(reader, words);
    return names && { figures: [], names };
  });
}

/** « 3 blocs optionnels numérotés de 4 à 6 », « compétences 1 à 9 », « compétences » */
function readCounted(grammar: Grammar): Base | null {
  const { reader, words } = grammar;
  return reader.attempt(() => {
    const figure = reader.attempt(() => reader.acceptFigure());
    const noun = readNoun(grammar);
    if (!noun) return null;
    const names = readListed(reader, words);
    return { figures: figure ? [figure] : [], ...noun, ...(names && { names }) };
  });
}

/** « (parmi les) 9 », but not « (parmi les) 4, 7 et 9 » */
function readFigureAlone({ reader }: Grammar): Base | null {
  return reader.attempt(() => {
    const figure = reader.acceptFigure();
    return figure && !reader.sees(() => reader.acceptOneOf(LIST_GOES_ON)) ? { figures: [figure] } : null;
  });
}
