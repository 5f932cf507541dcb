import type { Bloc } from '../../domain/certification/certification.js';
import type { BlocToObtain } from '../../domain/plans/remaining-way-competences.js';
import { type Condition, conditionsOf } from '../../domain/rules/rule.js';
import { conditionLeftPhrase } from './condition-left.js';
import { capitalize, listOf, plural } from './format.js';
import { codeName, COMPETENCES } from './nouns.js';
import { typeset } from './typography.js';
import { wayPhrase } from './way-phrase.js';

export const DECISION_LEFT = 'à présenter au jury';

/** More names than this are told by their number. */
const MOST_NAMES = 4;

/** What is left in one bloc, each choice told: « Les compétences 21 et 25, et une compétence parmi 22, 23 et 24. » */
export function missingCompetencesSentence(bloc: BlocToObtain, { competences }: Pick<Bloc, 'competences'>): string {
  const { missing, missingCount, conditions } = bloc;
  if (missing === null) return 'Les compétences requises sont acquises\u00a0: le bloc est à présenter au jury.';
  if (!conditions && missingCount === competences.length && missingCount > 1) return `Ses ${missingCount} compétences.`;
  return typeset(`${capitalize(wayPhrase(missing, COMPETENCES, tellConditions(bloc, competences)))}.`);
}

/** « la compétence 7 », « 3 compétences, dont la 21 et la 25 », « ses 6 compétences », « au moins 12 sur 20 à … ». */
export function blocLeftPhrase(bloc: BlocToObtain, competences: Bloc['competences']): string {
  const { missing, missingCount, conditions } = bloc;
  if (missing === null) return DECISION_LEFT;
  const sure = typeof missing === 'object' && 'all' in missing ? missing.all : [missing];
  if (conditions) {
    const isLong = sure.length > MOST_NAMES;
    return isLong ? countLeft(missingCount, true) : wayPhrase(missing, COMPETENCES, tellConditions(bloc, competences));
  }
  const named = sure.filter((item) => typeof item === 'string');
  if (missingCount === competences.length && missingCount > 1) return `ses ${missingCount} compétences`;
  if (named.length === 0 || named.length > MOST_NAMES) return countLeft(missingCount, false);
  if (named.length === missingCount) return COMPETENCES.named(named);
  return `${countLeft(missingCount, false)}, dont ${listOf(named.map((code) => `la ${codeName(code)}`))}`;
}

/** « 3 compétences »; where marks or assessments are among them, « 3 résultats ». */
export function countLeft(count: number, hasConditions: boolean): string {
  return plural(count, hasConditions ? 'résultat' : 'compétence');
}

/** By the facts of each condition that the way names. */
function tellConditions({ missing, conditions = [] }: BlocToObtain, competences: Bloc['competences']) {
  const named = missing === null ? [] : conditionsOf(missing);
  const isCompetence = (code: string) => competences.some((one) => one.code === code);
  return (condition: Condition) => conditionLeftPhrase(conditions[named.indexOf(condition)]!, isCompetence);
}
