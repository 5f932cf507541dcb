import * as FRENCH from './condition-words.js';
import { readTitle } from './read-marks.js';
import { readListed } from './read-names.js';
import type { Grammar } from './read-noun.js';
import { refuseOneOfMany } from './refuse-two-readings.js';
import { ARTICLES, type Vocabulary } from './vocabulary.js';
import type { NameList, PassedPhrase, PrerequisitePhrase } from './wording.js';

/** « la réussite de l’épreuve E4P2 », « réussir les épreuves E1 et E2 », « l’épreuve 4 partie 2 doit être validée » */
export function readPassed(grammar: Grammar): PassedPhrase | null {
  const { reader } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    const isAsked = asks(grammar, FRENCH.TO_PASS) || reader.follows(['réussi', 'validé']);
    const names = readThem(grammar, FRENCH.ASSESSMENT_WORDS);
    if (!names || !(reader.acceptOneOf(FRENCH.IS_PASSED) ?? isAsked)) return null;
    return { kind: 'passed', names, ...reader.since(at) };
  });
}

/** « la validation préalable du bloc 1 », « avoir validé le bloc 1 », « le bloc 1 est un prérequis » */
export function readPrerequisite(grammar: Grammar): PrerequisitePhrase | null {
  const { reader, subjects } = grammar;
  const at = reader.at;
  return reader.attempt(() => {
    const isCalledSo = reader.acceptOneOf(FRENCH.PREREQUISITE) !== null;
    const isAsked =
      asks(grammar, FRENCH.TO_HAVE_BEFORE) || reader.follows(['validé', 'obtenu', 'acquis']) || isCalledSo;
    const from = reader.at;
    const names = readThem(grammar, FRENCH.OTHER_BLOC_WORDS);
    if (!names || !(reader.acceptOneOf(FRENCH.IS_BEFORE) ?? isAsked)) return null;
    subjects.delete(from);
    return { kind: 'validated', names, ...reader.since(at) };
  });
}

/** Whether it is asked for, by words that stand here or that were read just before. */
function asks({ reader }: Grammar, phrases: readonly string[]): boolean {
  return reader.acceptOneOf(phrases) !== null || reader.follows(phrases);
}

function readThem({ reader }: Grammar, words: Vocabulary): NameList | null {
  reader.acceptOneOf(ARTICLES);
  const isPlural = reader.sees(() => reader.acceptOneOf(words.plurals));
  if (!reader.acceptOneOf(words.nouns)) return null;
  const names = readTitle(reader) ?? readListed(reader, words);
  if (names && isPlural) refuseOneOfMany(names);
  return names;
}
