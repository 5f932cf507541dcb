import type { ConditionFacts, MarkFacts, MeanFacts } from '../../domain/rules/condition-facts.js';
import { type IsCompetence, markedName, outOf20 } from './condition-phrase.js';
import { formatNumber, listOf } from './format.js';
import { BLOCS, joined, namedAssessments } from './nouns.js';

/** Why a condition is not satisfied, or not yet: « moyenne de 9,5 pour 10 exigés », « note de 4 à l’épreuve E2, … ». */
export function unmetConditionPhrase(facts: ConditionFacts, isCompetence: IsCompetence): string {
  switch (facts.kind) {
    case 'mark':
      return unmetMark(facts, joined('à', markedName(facts.code, isCompetence)));
    case 'mean':
      return unmetMean(facts, isCompetence);
    case 'passed':
      return `${namedAssessments([facts.assessmentCode])} ${facts.status === 'open' ? 'reste à réussir' : 'n’est pas réussie'}`;
    case 'validated':
      return `${BLOCS.named([facts.blocCode])}, exigé au préalable, ${facts.status === 'open' ? 'reste à valider' : 'n’est pas validé'}`;
  }
}

function unmetMark({ atLeast, mark }: MarkFacts, place: string): string {
  if (mark === null) return `au moins ${outOf20(atLeast)} à obtenir ${place}`;
  if (typeof mark !== 'number') return `absence ${place}, où ${formatNumber(atLeast)} sont exigés`;
  return `note de ${formatNumber(mark)} ${place}, pour ${formatNumber(atLeast)} exigés`;
}

function unmetMean({ mean, atLeast, marks, open, absent, belowFloor }: MeanFacts, isCompetence: IsCompetence): string {
  const at = (codes: readonly string[]) => listOf(codes.map((code) => joined('à', markedName(code, isCompetence))));
  const low = marks.filter(({ code }) => belowFloor.includes(code) && !absent.includes(code));
  return [
    mean === null
      ? `moyenne d’au moins ${outOf20(atLeast)} à obtenir`
      : `moyenne de ${formatNumber(mean)} pour ${formatNumber(atLeast)} exigés`,
    ...low.map(
      ({ code, mark, floor }) =>
        `note de ${formatNumber(Number(mark))} ${at([code])}, inférieure à la note plancher de ${formatNumber(floor ?? 0)}`,
    ),
    ...(absent.length > 0 ? [`absence ${at(absent)}`] : []),
    ...(open.length > 0 ? [`note à venir ${at(open)}`] : []),
  ].join('\u202f; ');
}
