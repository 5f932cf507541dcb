import { listOf } from './format.js';

/** How the codes of a rule are spoken of. */
export interface Noun {
  readonly article: string;
  readonly one: string;
  readonly many: string;
  readonly all: string;
  /** « la compétence 4 », « les blocs BC01 et BC02 ». */
  named(codes: readonly string[]): string;
}

export const COMPETENCES: Noun = {
  article: 'la',
  one: 'une compétence',
  many: 'compétences',
  all: 'toutes les compétences',
  named: (codes) => `${codes.length > 1 ? 'les compétences' : 'la compétence'} ${listOf(codes.map(codeName))}`,
};

export const BLOCS: Noun = {
  article: 'le',
  one: 'un bloc',
  many: 'blocs',
  all: 'tous les blocs',
  named: (codes) => `${codes.length > 1 ? 'les blocs' : 'le bloc'} ${listOf(codes.map(codeName))}`,
};

/** « 4 » for "C4", as documents and juries say it; any other code as it is. */
export function codeName(code: string): string {
  return code.replace(/^C(?=\d+$)/, '');
}

/** « l’épreuve E1 », « les épreuves E1 et E2 ». */
export function namedAssessments(codes: readonly string[]): string {
  return `${codes.length > 1 ? 'les épreuves' : 'l’épreuve'} ${listOf(codes)}`;
}

/** « de l’épreuve E1 », « du bloc 1 », « aux compétences 3 et 4 »: a preposition joined to the article that follows. */
export function joined(preposition: 'à' | 'de', phrase: string): string {
  const [article = '', ...rest] = phrase.split(' ');
  const one = CONTRACTIONS[preposition][article];
  return one === undefined ? `${preposition} ${phrase}` : [one, ...rest].join(' ');
}

const CONTRACTIONS: Readonly<Record<'à' | 'de', Readonly<Record<string, string>>>> = {
  à: { le: 'au', les: 'aux' },
  de: { le: 'du', les: 'des' },
};
