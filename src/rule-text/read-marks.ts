import * as FRENCH from './condition-words.js';
import { readNames } from './read-names.js';
import type { Grammar } from './read-noun.js';
import { Stumble } from './reading.js';
import { ARTICLES, AT_LEAST, AT_LEAST_AFTER } from './vocabulary.js';
import type { Figure, WordReader } from './word-reader.js';
import type { MarkPhrase, MarkedPlaces } from './wording.js';

const OUT_OF = 20;

/** « une note d’au moins 12 sur 20 à l’épreuve E1 », « note supérieure ou égale à 10/20 », « au moins 10/20 à l’épreuve E1 » */
export function readMark(grammar: Grammar): MarkPhrase | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    const isNamed = reader.acceptOneOf(FRENCH.NOTE) !== null;
    const atLeast = isNamed ? readThreshold(reader) : readLeastMark(reader);
    if (!atLeast) return null;
    const places = readPlaces(grammar);
    return places || isNamed ? { kind: 'mark', atLeast, places, ...reader.since(at) } : null;
  });
}

/** « d’au moins 10 sur 20 », « supérieure ou égale à 10/20 », « de 10/20 minimum »; never « supérieure à 10 », which leaves 10 out. */
export function readThreshold(reader: WordReader): Figure | null {
  return (
    reader.attempt(() => (reader.accept('de') ? readLeastMark(reader) : null)) ??
    reader.attempt(() =>
      reader.acceptOneOf([...FRENCH.AT_LEAST_EQUAL, ...FRENCH.MINIMAL]) ? readMarkOutOf(reader) : null,
    ) ??
    reader.attempt(() => {
      const mark = reader.accept('de') ? readMarkOutOf(reader) : null;
      return mark && reader.acceptOneOf(AT_LEAST_AFTER) ? mark : null;
    })
  );
}

function readLeastMark(reader: WordReader): Figure | null {
  return reader.attempt(() => (reader.acceptOneOf(AT_LEAST) ? readMarkOutOf(reader) : null));
}

/** « 10/20 », « 9,5 sur 20 »: a mark is nothing without what it is out of. */
export function readMarkOutOf(reader: WordReader): Figure | null {
  return reader.attempt(() => {
    const mark = readDecimal(reader);
    return mark && readScale(reader) ? mark : null;
  });
}

/** « 6 », « 7/20 », after a mark that said what it is out of. */
export function readMarkBelow(reader: WordReader): Figure | null {
  const mark = readDecimal(reader);
  if (mark) readScale(reader);
  return mark;
}

function readScale(reader: WordReader): boolean {
  const scale = reader.attempt(() => (reader.acceptOneOf(['/', 'sur']) ? reader.acceptFigure() : null));
  if (scale && scale.value !== OUT_OF) throw new Stumble('otherScale', scale, { stated: scale.value });
  return scale !== null;
}

/** « 12 », « 9,5 », « 9.5 »; no space within. */
export function readDecimal(reader: WordReader): Figure | null {
  return reader.attempt(() => {
    const { kind, text = '', at = 0, end = 0 } = reader.peek() ?? {};
    if (kind === 'name' && /^\d+\.\d+$/.test(text)) {
      reader.acceptKind('name');
      return { value: Number(text), at, end };
    }
    const whole = reader.acceptFigure();
    const [comma, decimals] = [reader.peek(), reader.peek(1)];
    const isDecimal = kind === 'number' && comma?.text === ',' && comma.at === end && decimals?.at === comma.end;
    if (!whole || !isDecimal || decimals.kind !== 'number') return whole;
    reader.accept(',');
    reader.acceptKind('number');
    return { value: Number(`${text}.${decimals.text}`), at, end: decimals.end };
  });
}

/** « à l’épreuve E1 », « à chacune des compétences 3 et 4 », « pour chaque épreuve » */
export function readPlaces(grammar: Grammar): MarkedPlaces | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    if (!reader.acceptOneOf(['à', 'pour', 'de'])) return null;
    const isEach = reader.acceptOneOf(FRENCH.EACH) !== null;
    reader.acceptOneOf(ARTICLES);
    const of = readMarkedNoun(reader);
    const names = of && (readTitle(reader) ?? readNames(reader, FRENCH.MARKED_WORDS[of]));
    return of && (names || isEach) ? { of, names, isEach, ...reader.since(at) } : null;
  });
}

export function readMarkedNoun(reader: WordReader): MarkedPlaces['of'] | null {
  if (reader.acceptOneOf(FRENCH.ASSESSMENT_WORDS.nouns)) return 'assessments';
  return reader.acceptOneOf(['compétence', 'compétences']) ? 'competences' : null;
}

/** « (l’épreuve) « Soutenance orale » » */
export function readTitle(reader: WordReader) {
  const title = reader.acceptKind('quote');
  if (!title) return null;
  const { at, end } = title;
  return { names: [{ from: title, at, end }], joined: 'and', at, end } as const;
}
