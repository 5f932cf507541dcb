import type { DecisionStanding } from './recorded-decision.js';
import { deliberatedGuards } from '../sessions/session-guards.js';
import type { DeliberatedCandidacy, DeliberatedContext, Guard, Obstacle } from '../sessions/session-guards.js';

export interface DecidedCandidacy extends DeliberatedCandidacy {
  readonly standing: DecisionStanding;
  /** Whether a title that is presented is decided; true where none is. */
  readonly titleDecided: boolean;
  /** Whether the votes recorded still are those of members who sit. */
  readonly votesStand: boolean;
}

export interface DecidedContext extends DeliberatedContext {
  readonly candidacies: readonly DecidedCandidacy[];
}

/** For closing a deliberation, and once more for sealing it: all is decided, on proposals that still stand. */
export const decisionGuards: readonly Guard<DecidedContext>[] = [
  ...deliberatedGuards,
  everyTitleIsDecided,
  everyDecisionIsOfThoseWhoSit,
  everyDecisionIsOfAJury,
  everyProposalStands,
  everyVoteStands,
];

/** Told of those whose blocs are all decided: the others are undecided altogether. */
function everyTitleIsDecided({ candidacies }: DecidedContext): Obstacle | null {
  const undecided = candidacies.filter(
    ({ absent, presented, decided, titleDecided }) => !absent && !titleDecided && decided.length === presented.length,
  );
  return idsOf('titleUndecided', undecided);
}

/** Whoever has stepped out since took part in what was decided: the others decide again, without them. */
function everyDecisionIsOfThoseWhoSit({ candidacies }: DecidedContext): Obstacle | null {
  return idsOf(
    'recusalsChanged',
    candidacies.filter(({ standing }) => standing === 'recusalsChanged'),
  );
}

/** Those who decided had the quorum, and still are of the jury. */
function everyDecisionIsOfAJury({ candidacies }: DecidedContext): Obstacle | null {
  return idsOf(
    'sittingChanged',
    candidacies.filter(({ standing }) => standing === 'sittingChanged'),
  );
}

/** A decision taken on results that have changed since is confirmed again, or changed, by who took it. */
function everyProposalStands({ candidacies }: DecidedContext): Obstacle | null {
  return idsOf(
    'proposalChanged',
    candidacies.filter(({ standing }) => standing === 'proposalChanged'),
  );
}

/** Recusals can change after a vote, and attendance where who sat was not kept: it is counted again, or withdrawn. */
function everyVoteStands({ candidacies }: DecidedContext): Obstacle | null {
  return idsOf(
    'votesChanged',
    candidacies.filter(({ absent, votesStand }) => !absent && !votesStand),
  );
}

function idsOf(code: string, candidacies: readonly DecidedCandidacy[]): Obstacle | null {
  return candidacies.length === 0 ? null : { code, facts: { candidacies: candidacies.map(({ id }) => ({ id })) } };
}
