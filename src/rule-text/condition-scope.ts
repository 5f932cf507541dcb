import type { Assessment, Bloc, Certification } from '../domain/certification/certification.js';
import { type ConditionScope as NamedByRules, conditionScopeOf } from '../domain/rules/condition-scope.js';
import { namesakes, withoutLetters } from './namesakes.js';

/** What stands around a bloc: what its rule may ask for beside its competences. */
export interface Surroundings {
  readonly assessments: Certification['assessments'];
  readonly blocs: readonly Pick<Bloc, 'code' | 'number' | 'certifierNumber'>[];
}

/** What the names in conditions can stand for. */
export interface ConditionScope {
  /** Every code that can be named, in order: of assessments, then of other blocs. */
  readonly codes: readonly string[];
  readonly assessmentNamed: (name: string) => readonly string[];
  readonly blocNamed: (name: string) => readonly string[];
  readonly ownCode: string;
  /** What the rule that is read may name; absent where it may have no conditions. */
  readonly around?: NamedByRules;
  readonly isMarked: (code: string) => boolean;
  /** All of the bloc that are marked; empty where there are others that are not. */
  readonly marked: { readonly competences: readonly string[]; readonly assessments: readonly string[] };
}

/** For the rule of a title. */
export const NO_CONDITIONS: ConditionScope = {
  ...{ codes: [], ownCode: '', marked: { competences: [], assessments: [] } },
  ...{ assessmentNamed: () => [], blocNamed: () => [], isMarked: () => false },
};

/** Of a bloc and its own assessments. `numbers` are those of the blocs, as the fiche or the certifier counts them. */
export function conditionScope(
  ownCode: string,
  competences: readonly string[],
  { assessments, blocs }: Surroundings,
  numbers: readonly string[],
): ConditionScope {
  const bloc = { code: ownCode, competences: competences.map((code) => ({ code })) };
  const around = conditionScopeOf(bloc, blocs, assessments);
  const own = assessments.filter(({ code }) => around.assessments.has(code));
  const codes = own.map(({ code }) => code);
  const blocCodes = blocs.map(({ code }) => code);
  const isMarked = (code: string) => around.marked.has(code);
  return {
    codes: [...assessments.map(({ code }) => code), ...blocCodes],
    assessmentNamed: (name) => namesakes(codes, (_, rank) => namesOf(own[rank]!), name),
    blocNamed: (name) => namesakes(blocCodes, (code, rank) => [code, numbers[rank]!], name),
    ...{ ownCode, around, isMarked },
    marked: {
      competences: competences.every(isMarked) ? competences : [],
      assessments: codes.every(isMarked) ? codes : [],
    },
  };
}

/** "E4P2" is also « E4 partie 2 » and « 4 partie 2 »; an assessment goes by its title in quotation marks too. */
function namesOf({ code, title }: Pick<Assessment, 'code' | 'title'>): string[] {
  const [, stem = '', part] = /^(.*\d)[.-]?P?(?<=\D)(\d+)$/i.exec(code) ?? [];
  const parts = part === undefined ? [] : [stem, withoutLetters(stem)].map((name) => `${name} partie ${part}`);
  return [code, withoutLetters(code), title, ...parts];
}
