import { openDivergences } from '../domain/assessing/divergence.js';
import { decisionOf, differsFromProposal, isBorderline } from '../domain/decisions/recorded-decision.js';
import { isBarelyValidated } from '../domain/proposals/sensitivity.js';
import { isToDecide } from './case-name.view.js';
import type { CandidacyCase } from './load-cases.js';

export type Choice = (one: CandidacyCase) => boolean;

export const isAbsent: Choice = ({ standing }) => standing === 'absent';
export const isNear: Choice = (one) => !one.untold.steppedOut && isBorderline(one.examined);
export const isBare: Choice = (one) => !isAbsent(one) && !one.untold.steppedOut && isBarelyValidated(one.examined);
export const hasRecusal: Choice = ({ examined }) => examined.record.recusals.length > 0;
export const diverges: Choice = (one) => !isAbsent(one) && openDivergences(one.told).length > 0;
export const differs: Choice = (one) =>
  one.decision !== null && !isAbsent(one) && differsFromProposal(one.examined, decisionOf(one.decision));

interface Selection {
  readonly label: string;
  readonly shows: Choice;
}

/** Which candidates to show, by the word in the address. */
export const SELECTIONS: ReadonlyMap<string, Selection> = new Map([
  ['reste', { label: 'À décider', shows: isToDecide }],
  ['divergence', { label: 'Évaluations divergentes', shows: diverges }],
  ['differe', { label: 'Différentes de la proposition', shows: differs }],
  ['limite', { label: 'À une compétence d’un bloc', shows: isNear }],
  ['tient', { label: 'Tiennent à une seule évaluation', shows: isBare }],
  ['deport', { label: 'Avec un déport', shows: hasRecusal }],
  ['absence', { label: 'Absences', shows: isAbsent }],
]);

/** The candidates of a selection, in the order of passage; all of them where the word selects none. */
export function selected(cases: readonly CandidacyCase[], word: string): readonly CandidacyCase[] {
  const selection = SELECTIONS.get(word);
  return selection ? cases.filter(selection.shows) : cases;
}
