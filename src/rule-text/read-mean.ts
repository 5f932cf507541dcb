import * as FRENCH from './condition-words.js';
import { readRange } from './read-names.js';
import type { Grammar } from './read-noun.js';
import { readDecimal, readMarkBelow, readMarkedNoun, readPlaces, readThreshold } from './read-marks.js';
import { ARTICLES } from './vocabulary.js';
import type { Figure, WordReader } from './word-reader.js';
import type { MeanPhrase, MeanTermPhrase } from './wording.js';

/** « une moyenne d’au moins 10 sur 20 aux épreuves E1 (coefficient 2) et E2 (coefficient 1), sans note inférieure à 6 » */
export function readMean(grammar: Grammar): MeanPhrase | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    if (!reader.acceptOneOf(FRENCH.MEAN)) return null;
    const isWeighted = reader.acceptOneOf(FRENCH.WEIGHTED) !== null;
    const before = readTerms(grammar);
    const atLeast = readThreshold(reader);
    const terms = atLeast && (before ?? readTerms(grammar) ?? readWeights(grammar));
    if (!atLeast) return null;
    const floor = readFloor(reader);
    return { kind: 'mean', atLeast, terms, isWeighted, ...(floor && { floor }), ...reader.since(at) };
  });
}

/** « à la compétence 3, et aux épreuves E1 (coefficient 2) et E2 », « à chacune des épreuves » */
function readTerms(grammar: Grammar): MeanTermPhrase[] | null {
  const { reader } = grammar;
  const terms: MeanTermPhrase[] = [];
  for (;;) {
    const group = reader.attempt(() => readGroup(grammar, terms.length > 0));
    if (!group) return terms.length > 0 ? terms : null;
    terms.push(...group);
  }
}

function readGroup(grammar: Grammar, isNext: boolean): MeanTermPhrase[] | null {
  const { reader } = grammar;
  if (isNext && !reader.acceptOneOf([', et', 'et', ','])) return null;
  const every = reader.attempt(() => readEvery(grammar));
  if (every) return [every];
  if (!reader.acceptOneOf(['à', 'pour', 'de'])) return null;
  reader.acceptOneOf(ARTICLES);
  const of = readMarkedNoun(reader);
  const first = of && readTerm(reader, of);
  if (!first) return null;
  const terms = [first];
  for (;;) {
    const next = reader.attempt(() => (reader.acceptOneOf([', et', 'et', ',']) ? readTerm(reader, of) : null));
    if (!next) return terms;
    terms.push(next);
  }
}

/** « à toutes les épreuves », with no names. */
function readEvery(grammar: Grammar): MeanTermPhrase | null {
  const places = readPlaces(grammar);
  if (!places?.isEach) return null;
  const { of, names, at, end } = places;
  return names ? null : { of, range: null, at, end };
}

function readTerm(reader: WordReader, of: MeanTermPhrase['of']): MeanTermPhrase | null {
  const at = reader.at;
  const range = readRange(reader, FRENCH.MARKED_WORDS[of], false);
  if (!range) return null;
  const details = range.to ? null : reader.attempt(() => readDetails(reader));
  return { of, range, ...details, ...reader.since(at) };
}

/** « (coefficient 2) », « (coefficient 1, note plancher de 8) » */
function readDetails(reader: WordReader): { coefficient?: Figure; floor?: Figure } | null {
  if (!reader.accept('(')) return null;
  const coefficient = readCoefficient(reader);
  const floor = readFloor(reader);
  if (!reader.accept(')') || !(coefficient ?? floor)) return null;
  return { ...(coefficient && { coefficient }), ...(floor && { floor }) };
}

function readCoefficient(reader: WordReader): Figure | null {
  return reader.attempt(() => (reader.acceptOneOf(FRENCH.COEFFICIENT) ? readDecimal(reader) : null));
}

/** « (coefficient 2 pour l’épreuve E1, coefficient 1 pour l’épreuve E2) » */
function readWeights(grammar: Grammar): MeanTermPhrase[] | null {
  const { reader } = grammar;
  return reader.attempt(() => {
    if (!reader.accept('(')) return null;
    const terms: MeanTermPhrase[] = [];
    do {
      const at = reader.at;
      const coefficient = readCoefficient(reader);
      const places = coefficient && readPlaces(grammar);
      const [range, ...others] = places?.names?.names ?? [];
      if (!coefficient || !places || places.isEach || !range || range.to || others.length > 0) return null;
      terms.push({ of: places.of, range, coefficient, ...reader.since(at) });
    } while (reader.acceptOneOf([', et', 'et', ',', ';']));
    return reader.accept(')') ? terms : null;
  });
}

/** « , sans note inférieure à 6 », « . Toute note inférieure à 6/20 est éliminatoire » */
function readFloor(reader: WordReader): Figure | null {
  return (
    reader.attempt(() => {
      reader.accept(',');
      return reader.acceptOneOf(FRENCH.NO_MARK_BELOW) ? readMarkBelow(reader) : null;
    }) ??
    reader.attempt(() => {
      reader.acceptOneOf([',', '.', ';']);
      const floor = reader.acceptOneOf(FRENCH.ANY_MARK_BELOW) ? readMarkBelow(reader) : null;
      return floor && reader.acceptOneOf(FRENCH.ELIMINATES) ? floor : null;
    })
  );
}
