import type { ConditionFacts, MeanFacts } from '../../domain/rules/condition-facts.js';
import type { MarkToRaise } from '../../domain/rules/mean-way.js';
import { type IsCompetence, markedName, outOf20, passedPhrase, prerequisitePhrase } from './condition-phrase.js';
import { formatNumber } from './format.js';
import { COMPETENCES, joined, namedAssessments } from './nouns.js';

/** More marks than this are told by their number where there is a choice between them. */
const MOST_CHOICES = 3;

/** What is left to satisfy a condition: « au moins 12 sur 20 à l’épreuve E2 », « la réussite de l’épreuve E4P2 ». */
export function conditionLeftPhrase(facts: ConditionFacts, isCompetence: IsCompetence): string {
  switch (facts.kind) {
    case 'mark':
      return leastPhrase(facts.atLeast, placesOf([facts.code], isCompetence));
    case 'mean':
      return meanLeft(facts, isCompetence);
    case 'passed':
      return passedPhrase([facts.assessmentCode]);
    case 'validated':
      return prerequisitePhrase([facts.blocCode]);
  }
}

/**
 * « au moins 11 sur 20 à l’épreuve E3 pour une moyenne de 10 au lieu de 9,5 »: the least mark that does, without rounding,
 * or the choice there is. A floor or an absence that the mean does not hang on goes without the mean.
 */
function meanLeft({ atLeast, mean, pointsShort, way }: MeanFacts, isCompetence: IsCompetence): string {
  const instead = mean !== null && mean < atLeast ? ` au lieu de ${formatNumber(mean)}` : '';
  const why = pointsShort > 0 ? ` pour une moyenne de ${formatNumber(atLeast)}${instead}` : '';
  if (!way || way.count === 0) return `une moyenne d’au moins ${outOf20(atLeast)}`;
  const { count, marks, together } = way;
  const places = placesOf(
    marks.map(({ code }) => code),
    isCompetence,
  );
  if (together !== null) return `${leastPhrase(together, places)}${why}`;
  if (count === 1 && marks.length <= MOST_CHOICES) return `${choicePhrase(marks, isCompetence)}${why}`;
  return `${count === 1 ? 'une note' : `${formatNumber(count)} notes`} à relever ou à obtenir parmi les ${marks.length} possibles${why}`;
}

/** Where any mark does, as after an absence that a mean does not hang on, none is asked for. */
function leastPhrase(atLeast: number, places: string): string {
  return atLeast === 0 ? `une note ${places}` : `au moins ${outOf20(atLeast)} ${places}`;
}

/** « au moins 12 sur 20 à l’épreuve E2 ou 14 sur 20 à l’épreuve E3 » */
function choicePhrase(marks: readonly MarkToRaise[], isCompetence: IsCompetence): string {
  const each = marks.map(({ code, atLeast }) => `${outOf20(atLeast)} ${joined('à', markedName(code, isCompetence))}`);
  return `au moins ${each.join(' ou ')}`;
}

/** « aux compétences 3 et 4 et à l’épreuve E1 » */
function placesOf(codes: readonly string[], isCompetence: IsCompetence): string {
  const competences = codes.filter(isCompetence);
  const assessments = codes.filter((code) => !isCompetence(code));
  return [
    ...(competences.length > 0 ? [joined('à', COMPETENCES.named(competences))] : []),
    ...(assessments.length > 0 ? [joined('à', namedAssessments(assessments))] : []),
  ].join(' et ');
}
