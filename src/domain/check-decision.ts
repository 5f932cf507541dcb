import { type DecisionFault, findDecisionFaults } from './decision-faults.js';
import type { CandidateDecision } from './deliberation.js';
import type { ExaminedCandidacy } from './examine-candidacies.js';
import { expectedBlocOutcome } from './expected-decision.js';
import type { MinutesVotes } from './minutes-snapshot.js';
import type { Quorum } from './quorum.js';

/** A decision as the jury states it, with its votes by bloc where it voted. */
export interface StatedDecision extends CandidateDecision {
  readonly votes?: Readonly<Record<string, MinutesVotes>>;
}

export interface StatedDecisionFault extends Omit<DecisionFault, 'code'> {
  readonly code: DecisionFault['code'] | 'tooManyVotes';
}

/**
 * Every fault of a decision before it is recorded. The title is decided where it is presented and only there; a session
 * that may award nothing to the candidate validates no bloc, and says so without a reason of the jury's own.
 */
export function checkDecision(
  examined: ExaminedCandidacy,
  decision: StatedDecision,
  quorum: Quorum,
): StatedDecisionFault[] {
  const faults = findDecisionFaults(examined, decision);
  if (examined.absent) return faults;
  return [
    ...faultsOfRegistration(examined, decision),
    ...faults.filter((fault) => !isExpected(examined, decision, fault)),
    ...faultsOfPresence(examined, decision),
    ...faultsOfVotes(decision, quorum),
  ];
}

function faultsOfRegistration({ proposal }: ExaminedCandidacy, { blocs }: StatedDecision): DecisionFault[] {
  const { refused } = proposal.title;
  if (!refused) return [];
  return proposal.blocs
    .filter(({ blocCode, heldUntil }) => heldUntil === null && blocs[blocCode]?.outcome === 'validated')
    .map(({ blocCode: subject }) => ({ subject, code: 'awardRefused', facts: { refused } }));
}

/** The registration is why the bloc is not validated: the jury has nothing to explain. */
function isExpected(examined: ExaminedCandidacy, { blocs }: StatedDecision, { subject, code }: DecisionFault): boolean {
  const bloc = examined.proposal.blocs.find(({ blocCode }) => blocCode === subject);
  if (code !== 'reasonRequired' || !bloc) return false;
  return blocs[subject]?.outcome === expectedBlocOutcome(examined, bloc);
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
