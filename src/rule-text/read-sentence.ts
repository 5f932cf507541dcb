import { readSubject, type Grammar } from './read-noun.js';
import { readDeed, readPhrase } from './read-phrase.js';
import { tokenize } from './tokenize.js';
import * as FRENCH from './vocabulary.js';
import { WordReader } from './word-reader.js';
import type { Phrase, Sentence, Statement, Subject } from './wording.js';

type Clause = Pick<Statement, 'phrase' | 'isMandatory'>;

/** Reads a sentence, or several that make one rule together, to their last word. Throws Stumble. */
export function readSentence(text: string, words: FRENCH.Vocabulary, codes: readonly string[]): Sentence {
  const reader = new WordReader(tokenize(text, codes), text.length);
  const grammar: Grammar = { reader, words, subjects: new Map(), depth: 0 };
  const statements: Statement[] = [];
  reader.acceptOneOf(FRENCH.PREFACES);
  do {
    reader.accept('-');
    const clause = readStatement(grammar);
    if (!clause) throw reader.stumble();
    const announces = isCountAlone(clause.phrase) && reader.accept(':');
    statements.push({ ...clause, announces });
  } while (readBreak(grammar, statements.at(-1)!));
  if (!reader.isAtEnd) throw reader.stumble();
  return { statements, subjects: [...grammar.subjects.values()] };
}

/** « quatre blocs de compétences » */
function isCountAlone(phrase: Phrase): boolean {
  if (phrase.kind !== 'some' || phrase.rank || phrase.mandatory) return false;
  return !phrase.base.names && !phrase.base.quality && phrase.base.figures.length === 0;
}

/** Whether another statement follows. After a choice in « soit » it takes a full stop to show where the choice ends. */
function readBreak({ reader }: Grammar, { phrase, announces }: Statement): boolean {
  if (announces) return true;
  const isChoice = phrase.kind === 'any' || (phrase.kind === 'all' && phrase.parts.at(-1)?.kind === 'any');
  if (isChoice) return reader.accept('.') && !reader.isAtEnd;
  const found = reader.acceptOneOf(['.', ';', ', et', '; et', 'et', '-']);
  return found !== null && !(found === '.' && reader.isAtEnd);
}

function readStatement(grammar: Grammar): Clause | null {
  const { reader } = grammar;
  return (
    reader.attempt(() => readAfterGoal(grammar)) ??
    reader.attempt(() => readAboutSubject(grammar)) ??
    reader.attempt(() => readClause(grammar))
  );
}

/** « Pour obtenir le titre, les postulants doivent valider … » */
function readAfterGoal(grammar: Grammar): Clause | null {
  const { reader } = grammar;
  if (!readGoal(grammar)) return null;
  reader.accept(',');
  return readClause(grammar);
}

/** « Le bloc 1 est certifié avec … », « L’obtention du titre est soumise à … », « La certification comprend … » */
function readAboutSubject(grammar: Grammar): Clause | null {
  const { reader } = grammar;
  readDeed(grammar);
  if (!readSubject(grammar)) return null;
  if (reader.acceptOneOf(FRENCH.CONSISTS_OF)) return allOf(grammar, plainClause(grammar));
  if (reader.acceptOneOf(FRENCH.REQUIRES)) return plainClause(grammar);
  if (!reader.acceptOneOf(FRENCH.IS_DELIVERED)) return null;
  if (reader.acceptOneOf(FRENCH.BY_MEANS_OF)) return plainClause(grammar);
  return reader.acceptOneOf(FRENCH.ON_CONDITION) ? readCondition(grammar) : null;
}

/** « (comprend) 4 blocs » are all its blocs, unless which ones is said next. */
function allOf({ reader }: Grammar, clause: Clause | null): Clause | null {
  if (clause?.phrase.kind !== 'some' || !isCountAlone(clause.phrase) || reader.sees(() => reader.accept(':')))
    return clause;
  const { count, at, end } = clause.phrase;
  return { ...clause, phrase: { kind: 'every', base: { figures: [count] }, at, end } };
}

/** « (si) le candidat a acquis … », « (si) 5 compétences sur 9 sont acquises » */
function readCondition(grammar: Grammar): Clause | null {
  const { reader } = grammar;
  if (reader.acceptOneOf(FRENCH.PERSONS)) return reader.acceptOneOf(FRENCH.HAS_ACQUIRED) ? plainClause(grammar) : null;
  const phrase = readPhrase(grammar);
  return phrase && reader.acceptOneOf(FRENCH.IS_ACQUIRED) ? { phrase, isMandatory: false } : null;
}

/** « le candidat doit valider … », « … sont obligatoires », « … permet d’obtenir le titre », or a phrase alone. */
function readClause(grammar: Grammar): Clause | null {
  const { reader } = grammar;
  const acquires = reader.attempt(() => {
    reader.acceptOneOf(FRENCH.PERSONS);
    return reader.acceptOneOf(FRENCH.MUST_ACQUIRE);
  });
  if (acquires) return plainClause(grammar);
  const phrase = readDeedAndPhrase(grammar);
  if (!phrase) return null;
  const isMandatory = reader.acceptOneOf(FRENCH.IS_MANDATORY) ?? acceptAdjective(grammar, phrase);
  const clause = { phrase, isMandatory: isMandatory !== null };
  if (isMandatory ?? reader.acceptOneOf([...FRENCH.IS_REQUIRED, ...FRENCH.MUST_BE_ACQUIRED]))
    reader.attempt(() => readGoal(grammar));
  else if (reader.attempt(() => readGrant(grammar, FRENCH.COMPOSES))) return allOf(grammar, clause);
  else reader.attempt(() => readGrant(grammar, FRENCH.GRANTS));
  return clause;
}

/** « Blocs 1 à 3 obligatoires » */
function acceptAdjective({ reader }: Grammar, phrase: Phrase): string | null {
  return phrase.kind === 'named' ? reader.acceptOneOf(FRENCH.MANDATORY) : null;
}

/** « pour obtenir le titre », « à la validation du bloc » */
function readGoal(grammar: Grammar): Subject | null {
  return grammar.reader.acceptOneOf(FRENCH.IN_ORDER_TO) ? readSubject(grammar) : null;
}

/** « permet d’obtenir le titre », « constitue la certification dans son entièreté » */
function readGrant(grammar: Grammar, verbs: readonly string[]): Subject | null {
  const subject = grammar.reader.acceptOneOf(verbs) ? readSubject(grammar) : null;
  if (subject) grammar.reader.acceptOneOf(FRENCH.IN_WHOLE);
  return subject;
}

function plainClause(grammar: Grammar): Clause | null {
  const phrase = readDeedAndPhrase(grammar);
  return phrase && { phrase, isMandatory: false };
}

function readDeedAndPhrase(grammar: Grammar): Phrase | null {
  readDeed(grammar);
  return readPhrase(grammar);
}
