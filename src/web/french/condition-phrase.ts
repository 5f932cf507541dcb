import type { Condition, MeanCondition, MeanTerm } from '../../domain/rules/rule.js';
import { formatNumber, listOf } from './format.js';
import { BLOCS, codeName, COMPETENCES, joined, namedAssessments } from './nouns.js';

/** Whether a code is of a competence of the bloc; any other that is marked is of an assessment. */
export type IsCompetence = (code: string) => boolean;

/** « une note d’au moins 12 sur 20 à l’épreuve E1 », « la réussite de l’épreuve E4P2 ». */
export function conditionPhrase(condition: Condition, isCompetence: IsCompetence): string {
  if ('mark' in condition) {
    return `une note d’au moins ${outOf20(condition.atLeast)} ${joined('à', markedName(condition.mark, isCompetence))}`;
  }
  if ('mean' in condition) return meanPhrase(condition, isCompetence);
  return 'passed' in condition ? passedPhrase([condition.passed]) : prerequisitePhrase([condition.validated]);
}

/** Whether its phrase goes on after a comma, so that what stands beside it could be read as part of it. */
export function holdsCommas(condition: Condition, isCompetence: IsCompetence): boolean {
  if (!('mean' in condition)) return false;
  const competences = condition.mean.filter(({ of }) => isCompetence(of)).length;
  return condition.floor !== undefined || (competences > 0 && competences < condition.mean.length);
}

/** « la réussite des épreuves E1 et E2 » */
export function passedPhrase(assessments: readonly string[]): string {
  return `la réussite ${joined('de', namedAssessments(assessments))}`;
}

/** « la validation préalable du bloc BC01 » */
export function prerequisitePhrase(blocs: readonly string[]): string {
  return `la validation préalable ${joined('de', BLOCS.named(blocs))}`;
}

/** « l’épreuve E1 », « la compétence 3 » */
export function markedName(code: string, isCompetence: IsCompetence): string {
  return isCompetence(code) ? COMPETENCES.named([code]) : namedAssessments([code]);
}

/** « 12 sur 20 », « 9,5 sur 20 » */
export function outOf20(mark: number): string {
  return `${formatNumber(mark)} sur 20`;
}

/**
 * « une moyenne d’au moins 10 sur 20 aux épreuves E1 (coefficient 2) et E2 (coefficient 1, note plancher de 8), sans note
 * inférieure à 6 »; coefficients go unsaid where each is 1.
 */
function meanPhrase({ mean, atLeast, floor }: MeanCondition, isCompetence: IsCompetence): string {
  const isWeighted = mean.some(({ coefficient }) => coefficient !== 1);
  const named = (terms: readonly MeanTerm[], nameOf: (code: string) => string) =>
    listOf(terms.map((term) => `${nameOf(term.of)}${detailsOf(term, isWeighted)}`));
  const competences = mean.filter(({ of }) => isCompetence(of));
  const assessments = mean.filter(({ of }) => !isCompetence(of));
  const places = [
    ...(competences.length > 0
      ? [`${atThe(competences, 'la compétence', 'compétences')} ${named(competences, codeName)}`]
      : []),
    ...(assessments.length > 0 ? [`${atThe(assessments, 'l’épreuve', 'épreuves')} ${named(assessments, String)}`] : []),
  ];
  const least = floor === undefined ? '' : `, sans note inférieure à ${formatNumber(floor)}`;
  return `une moyenne d’au moins ${outOf20(atLeast)} ${places.join(', et ')}${least}`;
}

function atThe({ length }: readonly MeanTerm[], one: string, many: string): string {
  return length > 1 ? `aux ${many}` : `à ${one}`;
}

function detailsOf({ coefficient, floor }: MeanTerm, isWeighted: boolean): string {
  const details = [
    ...(isWeighted ? [`coefficient ${formatNumber(coefficient)}`] : []),
    ...(floor === undefined ? [] : [`note plancher de ${formatNumber(floor)}`]),
  ];
  return details.length === 0 ? '' : ` (${details.join(', ')})`;
}
