import { type Ballot, findVoteFaults, type VoteFault } from './ballot.js';
import { type DecisionFault, findDecisionFaults } from './decision-faults.js';
import type { CandidateDecision } from './deliberation.js';
import type { ExaminedCandidacy } from '../proposals/examine-candidacies.js';
import type { MinutesVotes } from '../sealing/minutes-snapshot.js';

/** A decision as the jury states it, with its votes by bloc where it voted. */
export interface StatedDecision extends CandidateDecision {
  readonly votes?: Readonly<Record<string, MinutesVotes>>;
}

export interface StatedDecisionFault extends Omit<DecisionFault, 'code'> {
  readonly code: DecisionFault['code'] | VoteFault['code'];
}

/** Every fault of a decision before it is recorded. The title is decided where it is presented, and only there. */
export function checkDecision(
  examined: ExaminedCandidacy,
  decision: StatedDecision,
  ballot: Ballot,
): StatedDecisionFault[] {
  const faults = findDecisionFaults(examined, decision);
  if (examined.absent) return faults;
  return [...faults, ...faultsOfPresence(examined, decision), ...findVoteFaults(decision.votes ?? {}, ballot)];
}

function faultsOfPresence({ presentsTitle }: ExaminedCandidacy, { title }: StatedDecision): DecisionFault[] {
  if (presentsTitle === Boolean(title)) return [];
  return [{ subject: 'title', code: presentsTitle ? 'undecided' : 'notPresented', facts: {} }];
}
