import { readListed } from './read-names.js';
import { readNoun, readQuality, type Grammar } from './read-noun.js';
import { Stumble } from './reading.js';
import { ARTICLES, MANDATORY, NECESSARILY, OF_WHICH } from './vocabulary.js';
import type { Figure } from './word-reader.js';
import type { MandatoryList, NameList } from './wording.js';

/** « dont obligatoirement la 4 et la 7 », « dont les compétences obligatoires : 4, 7 », « dont 2 obligatoires : 4 et 7 » */
export function readMandatory(grammar: Grammar): MandatoryList | null {
  const { reader, words } = grammar;
  return reader.attempt(() => {
    reader.accept(',');
    if (!reader.acceptOneOf(OF_WHICH)) return null;
    reader.acceptOneOf(NECESSARILY);
    const heading = reader.attempt(() => readHeading(grammar));
    const names = readListed(reader, words, true);
    reader.acceptOneOf([...MANDATORY, ...NECESSARILY]);
    if (names && !heading && isFigureToo(names)) throw new Stumble('ambiguous', names);
    return names && { names, ...heading };
  });
}

/** « les 2 compétences obligatoires »: a noun or what it must be, with their number or not. */
function readHeading(grammar: Grammar): { readonly figure?: Figure } | null {
  const { reader } = grammar;
  reader.acceptOneOf(ARTICLES);
  const figure = reader.attempt(() => reader.acceptFigure());
  const head = reader.attempt(() => readNoun(grammar)) ?? readQuality(reader);
  return head && (figure ? { figure } : {});
}

/** « dont 4 » may be four of them, or the fourth; « dont la 4 » is the fourth. */
function isFigureToo({ names, at }: NameList): boolean {
  const [only, ...others] = names;
  return others.length === 0 && only?.to === undefined && only?.from.kind === 'number' && only.from.at === at;
}
