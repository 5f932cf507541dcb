import type { Bloc, Certification } from '../domain/certification/certification.js';
import { conditionScope, NO_CONDITIONS, type ConditionScope, type Surroundings } from './condition-scope.js';
import { isSameName, namesakes, withoutLetters } from './namesakes.js';
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
  readonly named: (name: string) => readonly string[];
  /** Whether what the sentence says it is about is what the rule is asked for. */
  isAbout(subject: Subject): boolean;
  /** What else it can ask for. */
  readonly conditions: ConditionScope;
}

/**
 * The competences of a bloc: "C4" is called by its code or by its number, 4. Where what stands around the bloc is told,
 * twice if the certifier numbers the blocs otherwise than the fiche.
 */
export function competenceScopes(bloc: BlocContext, around?: Surroundings): Scope[] {
  const { code, number, certifierNumber, competences } = bloc;
  const codes = competences.map((competence) => competence.code);
  const ownNames = [code, String(number), ...(certifierNumber === undefined ? [] : [certifierNumber])];
  const scopeOf = (conditions: ConditionScope): Scope => ({
    codes,
    options: [],
    named: (name) => namesakes(codes, (one) => [one, withoutLetters(one)], name),
    isAbout: ({ name, title }) => !title && (!name || ownNames.some((own) => isSameName(own, name.text))),
    conditions,
  });
  if (!around) return [scopeOf(NO_CONDITIONS)];
  return numberings(around.blocs).map((numbers) => scopeOf(conditionScope(code, codes, around, numbers)));
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
    conditions: NO_CONDITIONS,
  });
  return numberings(blocs).map(scopeOf);
}

/** The numbers of the blocs: by the fiche, and by the certifier where it is otherwise. */
function numberings(blocs: CertificationContext['blocs']): string[][] {
  const byFiche = blocs.map(({ number }) => String(number));
  const byCertifier = blocs.map(({ number, certifierNumber }) => certifierNumber ?? String(number));
  const isNumbering = new Set(byCertifier).size === blocs.length;
  const isOther = byCertifier.some((number, rank) => number !== byFiche[rank]);
  return isNumbering && isOther ? [byFiche, byCertifier] : [byFiche];
}
