import { readConditions } from './read-conditions.js';
import { readEvery, readSome } from './read-count.js';
import { readMark } from './read-marks.js';
import { readMean } from './read-mean.js';
import { readListed, readNames } from './read-names.js';
import { readNoun, within, type Grammar } from './read-noun.js';
import { readPassed, readPrerequisite } from './read-passed.js';
import { refuseOneOfMany, refuseUnclearCommas, refuseUnclearJoin } from './refuse-two-readings.js';
import { PROVIDED } from './condition-words.js';
import { ARTICLES, DEEDS, TO_ACQUIRE } from './vocabulary.js';
import type { ConditionPhrase, JoinedPhrase, NamedPhrase, Phrase } from './wording.js';

/** How what stands on both sides is joined; a comma alone joins as what comes later does. */
const JOINS: Readonly<Record<string, JoinedPhrase['kind'] | null>> = {
  ...{ et: 'all', ', et': 'all', 'ainsi que': 'all', ', ainsi que': 'all', plus: 'all', '+': 'all' },
  ...{ ou: 'any', ', ou': 'any', ',': null },
  ...Object.fromEntries(PROVIDED.map((words) => [words, 'all'] as const)),
};

interface NextPart {
  readonly part: Phrase;
  readonly kind: JoinedPhrase['kind'] | null;
  readonly isLast: boolean;
}

/** « les blocs 1 et 2, et un bloc parmi 3 et 4 », « soit le bloc 1, soit le bloc 2 et le bloc 3 » */
export function readPhrase(grammar: Grammar): Phrase | null {
  return readChoice(grammar) ?? readSeries(grammar, Object.keys(JOINS));
}

/** « l’acquisition de », « la validation de »; adds nothing to what is acquired. */
export function readDeed({ reader }: Grammar): string | null {
  return (
    reader.attempt(() => (reader.acceptOneOf(DEEDS) && reader.accept('de') ? 'de' : null)) ??
    reader.acceptOneOf(TO_ACQUIRE)
  );
}

/** Parts joined all in one way; « A et B ou C » is left at « ou ». A choice in « soit » may only come last. */
function readSeries(grammar: Grammar, separators: readonly string[]): Phrase | null {
  const { reader } = grammar;
  const at = reader.at;
  const first = readPart(grammar);
  if (!first) return null;
  const parts = [first];
  let kind: JoinedPhrase['kind'] | null = null;
  let hasComma = false;
  for (;;) {
    const next = reader.attempt(() => readNextPart(grammar, separators, kind, parts.at(-1)!));
    if (!next) break;
    parts.push(next.part);
    kind ??= next.kind;
    hasComma ||= next.kind === null;
    if (next.isLast) break;
  }
  if (kind === 'any' && hasComma) refuseUnclearCommas(parts);
  return parts.length === 1 ? first : { kind: kind ?? 'all', parts, ...reader.since(at) };
}

function readNextPart(
  grammar: Grammar,
  separators: readonly string[],
  joined: JoinedPhrase['kind'] | null,
  previous: Phrase,
): NextPart | null {
  const { reader } = grammar;
  const separator = reader.acceptOneOf(separators);
  if (!separator) return null;
  const kind = JOINS[separator] ?? null;
  if (kind && joined && kind !== joined) return null;
  if (!readDeed(grammar)) reader.accept('de');
  const choice = kind === 'all' ? readChoice(grammar) : null;
  const part = choice ?? readPart(grammar);
  if (part && kind && !separator.startsWith(',')) refuseUnclearJoin(previous, kind, part);
  return part && { part, kind, isLast: choice !== null };
}

function readChoice(grammar: Grammar): JoinedPhrase | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    const parts: Phrase[] = [];
    while (reader.acceptOneOf(parts.length === 0 ? ['soit'] : [', soit', 'soit', ', ou soit', 'ou soit'])) {
      readDeed(grammar);
      const part = readSeries(grammar, ['et']);
      if (!part) return null;
      parts.push(part);
    }
    return parts.length > 1 ? { kind: 'any', parts, ...reader.since(at) } : null;
  });
}

function readPart(grammar: Grammar): Phrase | null {
  return (
    readBracketed(grammar) ??
    readConditions(grammar, readPhrase) ??
    (grammar.words.asksForMore ? readCondition(grammar) : null) ??
    readNamed(grammar) ??
    readEvery(grammar) ??
    readSome(grammar)
  );
}

/** What may be asked for beside competences acquired. */
function readCondition(grammar: Grammar): ConditionPhrase | null {
  return readMean(grammar) ?? readMark(grammar) ?? readPassed(grammar) ?? readPrerequisite(grammar);
}

function readBracketed(grammar: Grammar): Phrase | null {
  const { reader } = grammar;
  return reader.attempt(() => {
    const phrase = reader.accept('(') ? readPhrase(within(grammar)) : null;
    return phrase && reader.accept(')') ? phrase : null;
  });
}

/** « les compétences 1 et 3 », « blocs n° 1 à 3 »; without a noun, codes alone: « C4 et C7 ». */
function readNamed(grammar: Grammar): NamedPhrase | null {
  const { reader, words } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    reader.acceptOneOf(ARTICLES);
    const isPlural = reader.sees(() => reader.acceptOneOf(words.plurals));
    const noun = reader.attempt(() => readNoun(grammar));
    if (!noun && reader.peek()?.kind !== 'name') return reader.fail();
    const names = noun ? readListed(reader, words) : readNames(reader, words);
    if (!names) return null;
    if (isPlural) refuseOneOfMany(names);
    const quality = noun?.quality;
    return { kind: 'named', names, ...(quality && { quality }), ...reader.since(at) };
  });
}
