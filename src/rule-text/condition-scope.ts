import type { Assessment, Bloc, Certification } from '../domain/certification.js';
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
  readonly isMarked: (code: string) => boolean;
  /** All of the bloc that are marked; empty where there are others that are not. */
  readonly marked: { readonly competences: readonly string[]; readonly assessments: readonly string[] };
}

export const NO_CONDITIONS: ConditionScope = conditionScope('', [], { assessments: [], blocs: [] }, []);

/** `numbers` are those of the blocs, as the fiche or the certifier counts them. */
export function conditionScope(
  ownCode: string,
  competences: readonly string[],
  { assessments, blocs }: Surroundings,
  numbers: readonly string[],
): ConditionScope {
  const codes = assessments.map(({ code }) => code);
  const blocCodes = blocs.map(({ code }) => code);
  const own = assessments.filter(({ covers }) => covers.some((code) => competences.includes(code)));
  const isWhole = (assessment: Assessment) => assessment.marking?.of === 'assessment';
  const marksEach = (competence: string) => {
    const [only, ...others] = assessments.filter(({ covers }) => covers.includes(competence));
    return others.length === 0 && only?.marking?.of === 'competences';
  };
  const marked = new Set([
    ...assessments.filter(isWhole).map(({ code }) => code),
    ...competences.filter((competence) => marksEach(competence)),
  ]);
  return {
    codes: [...codes, ...blocCodes],
    assessmentNamed: (name) => namesakes(codes, (_, rank) => namesOf(assessments[rank]!), name),
    blocNamed: (name) => namesakes(blocCodes, (code, rank) => [code, numbers[rank]!], name),
    ownCode,
    isMarked: (code) => marked.has(code),
    marked: {
      competences: competences.every((code) => marked.has(code)) ? competences : [],
      assessments: own.every(isWhole) ? own.map(({ code }) => code) : [],
    },
  };
}

/** "E4P2" is also « E4 partie 2 » and « 4 partie 2 »; an assessment goes by its title in quotation marks too. */
function namesOf({ code, title }: Pick<Assessment, 'code' | 'title'>): string[] {
  const [, stem = '', part] = /^(.*\d)[.-]?P?(?<=\D)(\d+)$/i.exec(code) ?? [];
  const parts = part === undefined ? [] : [stem, withoutLetters(stem)].map((name) => `${name} partie ${part}`);
  return [code, withoutLetters(code), title, ...parts];
}
