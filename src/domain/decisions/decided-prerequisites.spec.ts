import { aCertificationWithMarks } from '../../../test/support/a-certification-with-marks.js';
import { anAward, anEvaluation, examined, recorded } from '../../../test/support/a-session-snapshot.js';
import type { Ballot } from './ballot.js';
import type { CandidacyRecord, RecordedEvaluation } from '../proposals/candidacy-record.js';
import { checkDecision } from './check-decision.js';
import type { BlocDecisionOutcome, CandidateDecision, TitleDecisionOutcome } from './deliberation.js';
import type { ExaminedCandidacy } from '../proposals/examine-candidacies.js';
import { expectedDecision } from './expected-decision.js';
import { differsFromProposal, standingOf } from './recorded-decision.js';

const BALLOT: Ballot = { sitting: 3, presidentSits: true, castingVote: null };

function at(place: string, mark?: number): RecordedEvaluation {
  const [assessmentCode, competenceCode] = place.split(' ') as [string, string];
  const result = mark === undefined || mark >= 10 ? 'acquired' : 'notAcquired';
  return { ...anEvaluation('BC01', competenceCode, result), assessmentCode, ...(mark !== undefined && { mark }) };
}

/** BC02 requires BC01: 12 at E1 for this, and all that BC02 asks for itself; BC03 is failed. */
function before(e1: number, parts: Partial<CandidacyRecord> = {}): ExaminedCandidacy {
  const evaluations = [at('E1 E1', e1), at('E2 E2', 12), at('E3 E3', 12), at('E4P1 C5'), at('E4P2 C6'), at('E5 C7', 4)];
  const failed = at('E5 C8', 4);
  const presented = ['BC01', 'BC02', 'BC03'];
  return examined({ presented, evaluations: [...evaluations, failed], ...parts }, aCertificationWithMarks());
}

type Outcomes = readonly [BlocDecisionOutcome, BlocDecisionOutcome, BlocDecisionOutcome];

const deciding = ([BC01, BC02, BC03]: Outcomes, reasons: Record<string, string> = {}): CandidateDecision => ({
  blocs: Object.fromEntries(
    Object.entries({ BC01, BC02, BC03 }).map(([code, outcome]) => [code, { outcome, reason: reasons[code] ?? null }]),
  ),
  title: { outcome: titleOf([BC01, BC02, BC03]) },
});

const titleOf = (outcomes: Outcomes): TitleDecisionOutcome => (outcomes.includes('validated') ? 'partial' : 'none');
const faultsOf = (candidate: ExaminedCandidacy, decision: CandidateDecision) =>
  checkDecision(candidate, decision, BALLOT).map(({ subject, code }) => `${subject} ${code}`);

const REASON = { BC01: 'Une faute de sécurité à l’oral.' };

describe('Where the jury decides a bloc that another requires', () => {
  it.each<[string, number, BlocDecisionOutcome, BlocDecisionOutcome]>([
    ['against its proposal, the other is not expected any more', 14, 'notValidated', 'notValidated'],
    ['later, so is the other', 14, 'deferred', 'deferred'],
    ['as proposed, the other is too', 14, 'validated', 'validated'],
    ['validated although it was not proposed, the other is expected by its own results', 4, 'validated', 'validated'],
    ['not validated as proposed, the other is not either', 4, 'notValidated', 'notValidated'],
  ])('%s', (_, mark, decided, expected) => {
    expect(expectedDecision(before(mark), { BC01: decided }).blocs).toMatchObject({ BC02: expected });
  });

  it('nothing is expected of others than those that require it, and the proposal stays', () => {
    const candidate = before(14);
    const proposed = structuredClone(candidate.proposal);
    expect(expectedDecision(candidate, { BC01: 'notValidated' })).toEqual({
      blocs: { BC01: 'validated', BC02: 'notValidated', BC03: 'notValidated' },
      title: 'none',
    });
    expect(candidate.proposal).toEqual(proposed);
    expect(candidate.proposal.blocs[1]!.outcome).toBe('validated');
  });

  it('a reason for the one is enough, the other follows without', () => {
    const decision = deciding(['notValidated', 'notValidated', 'notValidated'], REASON);
    expect(faultsOf(before(14), decision)).toEqual([]);
  });

  it('the other, validated all the same, asks for a reason, and the fault names what it requires', () => {
    const decision = deciding(['notValidated', 'validated', 'notValidated'], REASON);
    const faults = checkDecision(before(14), decision, BALLOT);
    expect(faults).toEqual([
      {
        ...{ subject: 'BC02', code: 'reasonRequired' },
        facts: { decided: 'validated', agreed: 'notValidated', prerequisites: ['BC01'] },
      },
    ]);
    const reasoned = { ...REASON, BC02: 'Le jury dispense de l’ordre des blocs.' };
    expect(faultsOf(before(14), deciding(['notValidated', 'validated', 'notValidated'], reasoned))).toEqual([]);
  });

  it('one validated against its proposal carries the other, which asks for a reason only if it is not', () => {
    expect(faultsOf(before(4), deciding(['validated', 'validated', 'notValidated'], REASON))).toEqual([]);
    expect(faultsOf(before(4), deciding(['validated', 'notValidated', 'notValidated'], REASON))).toEqual([
      'BC02 reasonRequired',
    ]);
  });

  it('no decision takes away what is held, nor stands in for what is not presented', () => {
    const held = before(14, { awards: [anAward({ blocCode: 'BC01' })] });
    expect(expectedDecision(held, { BC01: 'notValidated' }).blocs).toMatchObject({ BC02: 'validated' });
    const alone = before(14, { presented: ['BC02'] });
    expect(expectedDecision(alone, { BC01: 'validated' }).blocs).toEqual({ BC02: 'notValidated' });
  });

  it('it is told to differ by what it changes itself alone, and the proposal is not said to have changed', () => {
    const candidate = before(14);
    const decision = deciding(['notValidated', 'notValidated', 'notValidated'], REASON);
    expect(differsFromProposal(candidate, decision)).toBe(true);
    expect(differsFromProposal(candidate, deciding(['validated', 'validated', 'notValidated']))).toBe(false);
    expect(standingOf(candidate, recorded(candidate, decision), [])).toBe('decided');
  });
});
