import { type DecisionFault, findDecisionFaults } from './decision-faults.js';
import type { CandidateDecision } from './deliberation.js';
import type { ExaminedCandidacy } from './examine-candidacies.js';
import type { MinutesVotes } from './minutes-snapshot.js';
import type { Quorum } from './quorum.js';

/** A decision as the jury states it, with its votes by bloc where it voted. */
export interface StatedDecision extends CandidateDecision {
  readonly votes?: Readonly<Record<string, MinutesVotes>>;
}

export interface StatedDecisionFault extends Omit<DecisionFault, 'code'> {
  readonly code: DecisionFault['code'] | 'tooManyVotes';
}

/** Every fault of a decision before it is recorded. The title is decided where it is presented, and only there. */
export function checkDecision(
  examined: ExaminedCandidacy,
  decision: StatedDecision,
  quorum: Quorum,
): StatedDecisionFault[] {
  const faults = findDecisionFaults(examined, decision);
  if (examined.absent) return faults;
  return [...faults, ...faultsOfPresence(examined, decision), ...faultsOfVotes(decision, quorum)];
}

function faultsOfPresence({ presentsTitle }: ExaminedCandidacy, { title }: StatedDecision): DecisionFault[] {
  if (presentsTitle === Boolean(title)) return [];
  return [{ subject: 'title', code: presentsTitle ? 'undecided' : 'notPresented', facts: {} }];
}

function faultsOfVotes({ votes = {} }: StatedDecision, { sitting }: Quorum): StatedDecisionFault[] {
  return Object.entries(votes)
    .map(([subject, { inFavour, against, abstentions }]) => ({ subject, cast: inFavour + against + abstentions }))
    .filter(({ cast }) => cast > sitting)
    .map(({ subject, cast }) => ({ subject, code: 'tooManyVotes', facts: { cast, sitting } }));
}
