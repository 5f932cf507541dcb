import { agreedBlocOutcome, titleFromDecisions } from './deliberation.js';
import type { BlocDecisionOutcome, CandidateDecision, Decided, Deliberated } from './deliberation.js';

/** A decision that cannot stand. `subject` is the code of a bloc, or `title`. */
export interface DecisionFault {
  readonly subject: string;
  readonly code: 'undecided' | 'notPresented' | 'reasonRequired' | 'absentDecided' | 'awardRefused';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Every fault of a decision, at once; none when it can stand. The jury is sovereign, but says why. */
export function findDecisionFaults(deliberated: Deliberated, decision: CandidateDecision): DecisionFault[] {
  if (deliberated.absent) return faultsOfAbsent(decision);
  const { proposal, presented } = deliberated;
  const blocs = proposal.blocs
    .filter(({ blocCode }) => presented.includes(blocCode))
    .flatMap(({ blocCode, outcome }) => {
      const agreed = agreedBlocOutcome(outcome);
      return faultsOf(blocCode, decision.blocs[blocCode], agreed);
    });
  const others = Object.keys(decision.blocs).filter((code) => !presented.includes(code));
  const notPresented = others.map((subject): DecisionFault => ({ subject, code: 'notPresented', facts: {} }));
  return [...blocs, ...notPresented, ...faultsOfTitle(deliberated, decision)];
}

/** An absent candidate, excused or not, is neither passed nor failed. */
function faultsOfAbsent({ blocs, title }: CandidateDecision): DecisionFault[] {
  const subjects = [...Object.keys(blocs), ...(title ? ['title'] : [])];
  return subjects.map((subject) => ({ subject, code: 'absentDecided', facts: {} }));
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
