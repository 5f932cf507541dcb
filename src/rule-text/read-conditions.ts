import { readLeast } from './read-count.js';
import { within, type Grammar } from './read-noun.js';
import { ARTICLES, NECESSARILY, OF_WHICH } from './vocabulary.js';
import type { Figure } from './word-reader.js';
import type { ConditionsPhrase, Phrase } from './wording.js';

/** A condition is any phrase; it is handed in, as a phrase may in turn be conditions. */
type ReadPhrase = (grammar: Grammar) => Phrase | null;

/** « au moins 2 de ces 3 conditions (… ; … ; …), dont obligatoirement la 1re et la 3e » */
export function readConditions(grammar: Grammar, readPhrase: ReadPhrase): ConditionsPhrase | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    const count = readLeast(grammar);
    if (!count || !reader.acceptOneOf(['de ces', 'des'])) return null;
    const total = reader.attempt(() => reader.acceptFigure());
    if (!reader.accept('conditions') || !reader.accept('(')) return null;
    const conditions: Phrase[] = [];
    do {
      const condition = readPhrase(within(grammar));
      if (!condition) return null;
      conditions.push(condition);
    } while (reader.accept(';'));
    if (!reader.accept(')')) return null;
    const mandatoryRanks = reader.attempt(() => readMandatoryRanks(grammar)) ?? [];
    return { kind: 'conditions', count, total, conditions, mandatoryRanks, ...reader.since(at) };
  });
}

function readMandatoryRanks({ reader }: Grammar): Figure[] | null {
  reader.accept(',');
  if (!reader.acceptOneOf(OF_WHICH)) return null;
  reader.acceptOneOf(NECESSARILY);
  const ranks: Figure[] = [];
  do {
    reader.acceptOneOf(ARTICLES);
    const { value, at, end } = reader.acceptKind('ordinal') ?? {};
    if (value === undefined || at === undefined || end === undefined) return null;
    ranks.push({ value, at, end });
  } while (reader.acceptOneOf([',', 'et']));
  return ranks;
}
