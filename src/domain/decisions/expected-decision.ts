import { agreedBlocOutcome, blocsFromDecisions, titleFromDecisions } from './deliberation.js';
import type { BlocDecisionOutcome, BlocOutcomes, TitleDecisionOutcome } from './deliberation.js';
import type { ExaminedCandidacy } from '../proposals/examine-candidacies.js';

/** The decision the jury takes when it follows the rules: no reason is asked for it. */
export interface ExpectedDecision {
  /** By code, for every bloc presented. */
  readonly blocs: Readonly<Record<string, BlocDecisionOutcome>>;
  /** Null where the title is not presented. */
  readonly title: TitleDecisionOutcome | null;
}

/** What follows from the proposal, given what is already decided of the blocs: of those others require, for these too. */
export function expectedDecision(examined: ExaminedCandidacy, decided: BlocOutcomes = {}): ExpectedDecision {
  const { proposal, presented, presentsTitle } = examined;
  const blocs = Object.fromEntries(
    blocsFromDecisions(examined, decided)
      .filter(({ blocCode }) => presented.includes(blocCode))
      .map((bloc) => [bloc.blocCode, agreedBlocOutcome(proposal, bloc)]),
  );
  const title = presentsTitle ? titleFromDecisions(examined, { ...blocs, ...decided }).agreed : null;
  return { blocs, title };
}
