import { isSameItem } from '../domain/rules/rule.js';
import type { Surroundings } from './condition-scope.js';
import { interpretSentence } from './interpret-sentence.js';
import { readSentence } from './read-sentence.js';
import { Stumble, type RuleReading } from './reading.js';
import { blocScopes, competenceScopes, type BlocContext, type CertificationContext, type Scope } from './scope.js';
import { BLOC_WORDS, COMPETENCE_WORDS, type Vocabulary } from './vocabulary.js';
import type { Sentence } from './wording.js';

/**
 * The rule of a bloc from the sentence of a fiche, or the words that are not understood: never a guess. What stands around
 * the bloc is needed for marks, assessments and prerequisites.
 */
export function parseBlocRule(sentence: string, bloc: BlocContext, around?: Surroundings): RuleReading {
  return parse(sentence, COMPETENCE_WORDS, competenceScopes(bloc, around), [bloc.code]);
}

/**
 * The rule of a title from the sentence of a fiche. Where the certifier numbers the blocs otherwise than the fiche, the
 * sentence is read both ways, and understood when the readings that make sense agree.
 */
export function parseTitleRule(sentence: string, certification: CertificationContext): RuleReading {
  return parse(sentence, BLOC_WORDS, blocScopes(certification), [certification.code]);
}

function parse(text: string, words: Vocabulary, scopes: readonly Scope[], ownNames: readonly string[]): RuleReading {
  try {
    const sentence = readSentence(text, words, [...scopes[0]!.codes, ...scopes[0]!.conditions.codes, ...ownNames]);
    return agree(
      scopes.map((scope) => interpret(text, sentence, scope)),
      text,
    );
  } catch (error) {
    return notUnderstood(text, error);
  }
}

function interpret(text: string, sentence: Sentence, scope: Scope): RuleReading {
  try {
    return { understood: true, rule: interpretSentence(sentence, scope) };
  } catch (error) {
    return notUnderstood(text, error);
  }
}

function agree(readings: readonly RuleReading[], text: string): RuleReading {
  const [first, ...others] = readings.filter(({ understood }) => understood);
  if (!first?.understood) return readings[0]!;
  const isAgreed = others.every((other) => other.understood && isSameItem(other.rule, first.rule));
  return isAgreed ? first : notUnderstood(text, new Stumble('ambiguousNumbers', { at: 0, end: text.length }));
}

function notUnderstood(text: string, error: unknown): RuleReading {
  if (!(error instanceof Stumble)) throw error;
  const { code, facts, span } = error;
  return { understood: false, stumbledOn: text.slice(span.at, span.end), at: span.at, why: { code, facts } };
}
