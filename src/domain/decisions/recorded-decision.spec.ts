import { anEvaluation, aRecord, examined, recorded } from '../../../test/support/a-session-snapshot.js';
import type { CandidateDecision } from './deliberation.js';
import { expectedDecision } from './expected-decision.js';
import { decisionOf, differsFromProposal, isBorderline, recusedFrom, standingOf } from './recorded-decision.js';

const AGREED: CandidateDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
  title: { outcome: 'partial' },
};
const one = examined();
const evaluations = [...aRecord().evaluations.slice(0, 3), anEvaluation('BC02', 'C4', 'acquired')];

describe('A candidacy stands', () => {
  it('decided, once the jury has decided every bloc presented and the title', () => {
    expect(standingOf(one, recorded(one, AGREED), [])).toBe('decided');
  });

  it('undecided before, or when a bloc or the title is still without a decision', () => {
    const { BC01 } = AGREED.blocs;
    expect(standingOf(one, null, [])).toBe('undecided');
    expect(standingOf(one, recorded(one, { ...AGREED, blocs: { BC01: BC01! } }), [])).toBe('undecided');
    expect(standingOf(one, recorded(one, { blocs: AGREED.blocs }), [])).toBe('undecided');
    expect(standingOf(examined({ targetBlocs: ['BC01', 'BC02'] }), recorded(one, { blocs: AGREED.blocs }), [])).toBe(
      'decided',
    );
  });

  it('to be decided again when its proposal has changed since', () => {
    expect(standingOf(examined({ evaluations }), recorded(one, AGREED), [])).toBe('proposalChanged');
  });

  it('to be decided again when members have stepped out since, or sit again', () => {
    const recusals = [
      { memberId: 'm2', reason: 'Tutrice.' },
      { memberId: 'm1', reason: 'Collègue.' },
    ];
    const decision = recorded(one, AGREED);
    expect(standingOf(examined({ recusals }), decision, ['m1', 'm2'])).toBe('decided');
    expect(standingOf(examined({ recusals }), decision, ['m1'])).toBe('recusalsChanged');
    expect(standingOf(one, decision, ['m1'])).toBe('recusalsChanged');
    expect(standingOf(examined({ recusals }), decision, null)).toBe('decided');
    expect(recusedFrom(examined({ recusals }))).toEqual(['m1', 'm2']);
  });

  it('absent, whatever was decided before it was known', () => {
    expect(standingOf(examined({ attendance: 'absentUnjustified' }), recorded(one, AGREED), [])).toBe('absent');
  });

  it('borderline, one competence away from a bloc it presents', () => {
    expect(isBorderline(one)).toBe(true);
    expect(isBorderline(examined({ presented: ['BC01'] }))).toBe(false);
    expect(isBorderline(examined({ evaluations }))).toBe(false);
    expect(isBorderline(examined({ evaluations: [] }))).toBe(false);
    expect(isBorderline({ ...one, absent: true })).toBe(false);
  });
});

describe('A decision', () => {
  it('is expected to follow the proposal, and the title the blocs decided', () => {
    expect(expectedDecision(one)).toEqual({ blocs: { BC01: 'validated', BC02: 'notValidated' }, title: 'partial' });
    expect(expectedDecision(one, { BC02: 'validated' }).title).toBe('full');
    expect(expectedDecision(examined({ targetBlocs: ['BC01'] })).title).toBeNull();
  });

  it('is expected to validate nothing where nothing may be awarded, but what is held', () => {
    const awards = [
      { blocCode: 'BC01', origin: 'earlier', evidence: null, awardedOn: '2024-01-15', validUntil: null },
    ] as const;
    const barred = { enrolledOn: '2025-01-08', evaluations };
    const late = (awarded: boolean) => examined({ ...barred, ...(awarded && { awards }) }, undefined, '2025-06-15');
    expect(expectedDecision(late(false))).toEqual({
      blocs: { BC01: 'notValidated', BC02: 'notValidated' },
      title: 'none',
    });
    expect(expectedDecision(late(true)).blocs).toEqual({ BC01: 'validated', BC02: 'notValidated' });
  });

  it('differs where the jury decides otherwise, of a bloc or of the title', () => {
    expect(differsFromProposal(one, AGREED)).toBe(false);
    const validated = { ...AGREED.blocs, BC02: { outcome: 'validated' as const, reason: 'Relu en séance.' } };
    expect(differsFromProposal(one, { blocs: validated, title: { outcome: 'full' } })).toBe(true);
    expect(differsFromProposal(one, { ...AGREED, title: { outcome: 'none', reason: 'À revoir.' } })).toBe(true);
  });

  it('reads back from what is kept', () => {
    const { blocs, title } = decisionOf(recorded(one, AGREED));
    expect(blocs.BC02).toMatchObject({ outcome: 'notValidated', reason: null });
    expect(title).toMatchObject({ outcome: 'partial' });
  });
});
