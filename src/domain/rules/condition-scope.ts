import type { Marking } from '../certification/certification.js';

/** What the conditions of a bloc's rule may name. */
export interface ConditionScope {
  readonly ownBloc: string;
  /** Codes of all the blocs of the certification. */
  readonly blocs: ReadonlySet<string>;
  /** Codes of the assessments that cover a competence of the bloc. */
  readonly assessments: ReadonlySet<string>;
  /** Codes of its competences that are marked at one assessment, and of its assessments that are marked as a whole. */
  readonly marked: ReadonlySet<string>;
}

interface AssessmentToName {
  readonly code: string;
  readonly covers: readonly string[];
  readonly marking?: Pick<Marking, 'of'> | undefined;
}

export function conditionScopeOf(
  bloc: { readonly code: string; readonly competences: readonly { readonly code: string }[] },
  blocs: readonly { readonly code: string }[],
  assessments: readonly AssessmentToName[],
): ConditionScope {
  const competences = bloc.competences.map(({ code }) => code);
  const own = assessments.filter(({ covers }) => covers.some((code) => competences.includes(code)));
  const wholes = own.filter(({ marking }) => marking?.of === 'assessment');
  const isMarkedOnce = (competence: string) =>
    own.filter(({ covers, marking }) => marking?.of === 'competences' && covers.includes(competence)).length === 1;
  return {
    ownBloc: bloc.code,
    blocs: new Set(blocs.map(({ code }) => code)),
    assessments: new Set(own.map(({ code }) => code)),
    marked: new Set([...competences.filter(isMarkedOnce), ...wholes.map(({ code }) => code)]),
  };
}

/**
 * Codes that name two things among competences, assessments and blocs, where something is marked or rules have
 * conditions: a condition could then be read two ways. None is told of a certification without such.
 */
export function findSharedCodes(
  competences: readonly string[],
  assessments: readonly Pick<AssessmentToName, 'code' | 'marking'>[],
  blocs: readonly string[],
  hasConditions: boolean,
): string[] {
  if (!hasConditions && assessments.every(({ marking }) => !marking)) return [];
  const kinds = [competences, assessments.map(({ code }) => code), blocs].map((codes) => new Set(codes));
  const all = new Set(kinds.flatMap((codes) => [...codes]));
  return [...all].filter((code) => kinds.filter((codes) => codes.has(code)).length > 1);
}
