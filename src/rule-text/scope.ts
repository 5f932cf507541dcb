import type { Bloc, Certification } from '../domain/certification.js';
import { fold } from './tokenize.js';
import type { Subject } from './wording.js';

export type BlocContext = Pick<Bloc, 'code' | 'number' | 'certifierNumber' | 'competences'>;
export type CertificationContext = {
  readonly blocs: readonly Pick<Bloc, 'code' | 'number' | 'certifierNumber' | 'option'>[];
} & Pick<Certification, 'code' | 'title'>;

/** What the names of a sentence can stand for. */
export interface Scope {
  /** Every code that can be named, in order. */
  readonly codes: readonly string[];
  /** Those that are optional; empty where nothing says so. */
  readonly options: readonly string[];
  /** All that are called so, by code or by number. */
  named(name: string): readonly string[];
  /** Whether what the sentence says it is about is what the rule is asked for. */
  isAbout(subject: Subject): boolean;
}

/** The competences of a bloc: "C4" is called by its code or by its number, 4. */
export function competenceScope({ code, number, certifierNumber, competences }: BlocContext): Scope {
  const codes = competences.map((competence) => competence.code);
  const ownNames = [code, String(number), ...(certifierNumber === undefined ? [] : [certifierNumber])];
  return {
    codes,
    options: [],
    named: (name) => namesakes(codes, (one) => [one, withoutLetters(one)], name),
    isAbout: ({ name, title }) => !title && (!name || ownNames.some((own) => isSameName(own, name.text))),
  };
}

/** The blocs of a certification, in each way they are numbered: by the fiche, and by the certifier where it is otherwise. */
export function blocScopes({ code, title, blocs }: CertificationContext): Scope[] {
  const codes = blocs.map((bloc) => bloc.code);
  const scopeOf = (numbers: readonly string[]): Scope => ({
    codes,
    options: blocs.filter(({ option }) => option !== undefined).map((bloc) => bloc.code),
    named: (name) => namesakes(codes, (one, rank) => [one, numbers[rank]!], name),
    isAbout: (subject) =>
      (!subject.name || isSameName(code, subject.name.text)) &&
      (!subject.title || fold(subject.title.text) === fold(title)),
  });
  const byFiche = blocs.map(({ number }) => String(number));
  const byCertifier = blocs.map(({ number, certifierNumber }) => certifierNumber ?? String(number));
  const isNumbering = new Set(byCertifier).size === blocs.length;
  const isOther = byCertifier.some((number, rank) => number !== byFiche[rank]);
  return isNumbering && isOther ? [scopeOf(byFiche), scopeOf(byCertifier)] : [scopeOf(byFiche)];
}

/** A code is unique as it is written; failing that, whatever bears the name in some case, or as its number. */
function namesakes(
  codes: readonly string[],
  namesOf: (code: string, rank: number) => readonly string[],
  name: string,
): readonly string[] {
  const found = codes.filter((code, rank) => namesOf(code, rank).some((one) => isSameName(one, name)));
  return /\p{L}/u.test(name) && found.includes(name) ? [name] : found;
}

/** "C04" is 4 as C4 is: leading zeros do not make another number. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toUpperCase().replace(/^0+(?=\d+$)/, '');
  return plain(one) === plain(other);
}

function withoutLetters(code: string): string {
  return code.replace(/^[A-Za-z]+(?=\d)/, '');
}
