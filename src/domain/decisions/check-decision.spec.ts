import { examined } from '../../../test/support/a-session-snapshot.js';
import { checkDecision, type StatedDecision } from './check-decision.js';
import type { ExaminedCandidacy } from '../proposals/examine-candidacies.js';

const BALLOT = { sitting: 3, presidentSits: true, castingVote: null };
const AGREED: StatedDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
  title: { outcome: 'partial' },
};
const faultsOf = (one: ExaminedCandidacy, decision: StatedDecision) =>
  checkDecision(one, decision, BALLOT).map(({ subject, code }) => `${subject} ${code}`);
const late = examined({ enrolledOn: '2025-01-08' }, undefined, '2025-06-15');

describe('A stated decision', () => {
  it('stands when it agrees with the proposal', () => {
    expect(faultsOf(examined(), AGREED)).toEqual([]);
  });

  it('decides the title where it is presented, and only there', () => {
    const { blocs } = AGREED;
    expect(faultsOf(examined(), { blocs })).toEqual(['title undecided']);
    expect(faultsOf(examined({ targetBlocs: ['BC01'] }), AGREED)).toEqual(['title notPresented']);
  });

  it('validates nothing where the registration has ended, and says so without a reason', () => {
    const none = { outcome: 'none' } as const;
    expect(faultsOf(late, { ...AGREED, title: none })).toEqual(['BC01 awardRefused', 'title reasonRequired']);
    const { BC02 } = AGREED.blocs;
    const refused = (outcome: 'notValidated' | 'deferred') => ({
      blocs: { BC01: { outcome }, BC02: BC02! },
      title: none,
    });
    expect(faultsOf(late, refused('notValidated'))).toEqual([]);
    expect(faultsOf(late, refused('deferred'))).toEqual(['BC01 reasonRequired']);
  });

  it('counts no more votes than members who sit', () => {
    const votes = (inFavour: number) => ({ BC01: { inFavour, against: 0, abstentions: 1, castingVote: false } });
    expect(faultsOf(examined(), { ...AGREED, votes: votes(2) })).toEqual([]);
    expect(checkDecision(examined(), { ...AGREED, votes: votes(3) }, BALLOT)).toEqual([
      { subject: 'BC01', code: 'tooManyVotes', facts: { cast: 4, sitting: 3 } },
    ]);
  });

  it('is none at all for someone absent', () => {
    expect(faultsOf(examined({ attendance: 'absentJustified' }), AGREED)).toEqual([
      ...['BC01 absentDecided', 'BC02 absentDecided', 'title absentDecided'],
    ]);
  });
});
