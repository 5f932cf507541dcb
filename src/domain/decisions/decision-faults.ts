import { agreedBlocOutcome, blocsFromDecisions, isBarred, titleFromDecisions } from './deliberation.js';
import type { BlocDecisionOutcome, CandidateDecision, Decided, Deliberated } from './deliberation.js';
import type { BlocProposal, Proposal } from '../proposals/proposal.js';

/** A decision that cannot stand. `subject` is the code of a bloc, or `title`. */
export interface DecisionFault {
  readonly subject: string;
  readonly code: 'undecided' | 'notPresented' | 'reasonRequired' | 'absentDecided' | 'awardRefused';
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Every fault of a decision, at once; none when it can stand. The jury is sovereign, but says why; a session that may
 * award nothing to the candidate validates no bloc, and says so without a reason of the jury's own.
 */
export function findDecisionFaults(deliberated: Deliberated, decision: CandidateDecision): DecisionFault[] {
  if (deliberated.absent) return faultsOfAbsent(decision);
  const { proposal, presented } = deliberated;
  const blocs = blocsFromDecisions(deliberated, outcomesOf(decision.blocs))
    .filter(({ blocCode }) => presented.includes(blocCode))
    .flatMap((bloc) => faultsOfBloc(proposal, bloc, decision.blocs[bloc.blocCode]));
  const others = Object.keys(decision.blocs).filter((code) => !presented.includes(code));
  const notPresented = others.map((subject): DecisionFault => ({ subject, code: 'notPresented', facts: {} }));
  return [...blocs, ...notPresented, ...faultsOfTitle(deliberated, decision)];
}

/** An absent candidate, excused or not, is neither passed nor failed. */
function faultsOfAbsent({ blocs, title }: CandidateDecision): DecisionFault[] {
  const subjects = [...Object.keys(blocs), ...(title ? ['title'] : [])];
  return subjects.map((subject) => ({ subject, code: 'absentDecided', facts: {} }));
}

function faultsOfBloc(
  proposal: Proposal,
  bloc: BlocProposal,
  decided: Decided<BlocDecisionOutcome> | undefined,
): DecisionFault[] {
  if (decided?.outcome === 'validated' && isBarred(proposal, bloc)) {
    return [{ subject: bloc.blocCode, code: 'awardRefused', facts: { refused: proposal.title.refused } }];
  }
  return faultsOf(bloc.blocCode, decided, agreedBlocOutcome(proposal, bloc), prerequisitesDecided(proposal, bloc));
}

/** Blocs it requires that the jury decides otherwise than proposed, where that makes another decision of it agree. */
function prerequisitesDecided(proposal: Proposal, { blocCode, outcome, facts }: BlocProposal): DecisionFault['facts'] {
  const proposed = proposal.blocs.find((bloc) => bloc.blocCode === blocCode)!;
  if (proposed.outcome === outcome) return {};
  const before = proposed.facts.conditions ?? [];
  const changed = (facts.conditions ?? []).filter(({ status }, index) => status !== before[index]!.status);
  return { prerequisites: changed.flatMap((one) => (one.kind === 'validated' ? [one.blocCode] : [])) };
}

function faultsOfTitle(deliberated: Deliberated, { blocs, title }: CandidateDecision): DecisionFault[] {
  if (!title) return [];
  const { agreed, refused, missingBlocs } = titleFromDecisions(deliberated, outcomesOf(blocs));
  if (title.outcome === 'full' && refused) return [{ subject: 'title', code: 'awardRefused', facts: { refused } }];
  return faultsOf('title', title, agreed, { missingBlocs });
}

function faultsOf(
  subject: string,
  decided: Decided<string> | undefined,
  agreed: string,
  facts: DecisionFault['facts'] = {},
): DecisionFault[] {
  if (!decided) return [{ subject, code: 'undecided', facts: {} }];
  if (decided.outcome === agreed || isReasoned(decided)) return [];
  return [{ subject, code: 'reasonRequired', facts: { decided: decided.outcome, agreed, ...facts } }];
}

function isReasoned({ reason }: Decided<string>): boolean {
  return typeof reason === 'string' && reason.trim() !== '';
}

function outcomesOf(blocs: CandidateDecision['blocs']): Record<string, BlocDecisionOutcome> {
  return Object.fromEntries(Object.entries(blocs).map(([code, { outcome }]) => [code, outcome]));
}
