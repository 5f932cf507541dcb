import { aSessionSnapshot } from '../../../test/support/a-session-snapshot.js';
import type { CandidateDecision } from '../decisions/deliberation.js';
import { minutesOfSession } from './minutes-of-session.js';
import { proposalsFromSnapshot } from './session-snapshot.js';

const votes = { inFavour: 3, against: 0, abstentions: 0, castingVote: false };
const DECIDED: CandidateDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'validated', reason: 'Relu en séance.' } },
  title: { outcome: 'full' },
};
const member = {
  id: 'member-1',
  firstNames: 'Amine',
  lastName: 'Berger',
  college: 'employee',
  organisation: null,
} as const;
const appointed = { external: true, president: false, present: true, appointedBy: null, appointedOn: null };

const SEAL = { hash: 'f00d', keyId: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' };

describe('The minutes', () => {
  it('state the proposal, the decision and the reason for each bloc presented, and the title', () => {
    const [candidate] = minutesOfSession(aSessionSnapshot([{ record: {}, decision: DECIDED }]), SEAL).candidates;
    expect(candidate?.blocs).toEqual([
      { code: 'BC01', number: 1, title: 'Bloc BC01', proposal: 'validated', decision: 'validated', reason: null },
      {
        ...{ code: 'BC02', number: 2, title: 'Bloc BC02', proposal: 'notValidated', decision: 'validated' },
        reason: 'Relu en séance.',
      },
    ]);
    expect(candidate?.title).toEqual({ proposal: 'notAwarded', decision: 'full', reason: null });
  });

  it('do not take as noted a presence that nobody took; what was sealed before says no more than it did', () => {
    const [candidacy] = aSessionSnapshot([{ record: {}, decision: DECIDED }]).candidacies;
    const unnotedOf = (differences: object) => {
      const snapshot = { ...aSessionSnapshot([]), candidacies: [{ ...candidacy!, ...differences }] };
      return minutesOfSession(snapshot, SEAL).candidates[0]!.presenceUnnoted;
    };
    expect(unnotedOf({ attendanceTakenAt: null })).toBe(true);
    expect(unnotedOf({ attendanceTakenAt: '2023-06-15T08:00:00.000Z' })).toBeUndefined();
    expect(unnotedOf({ attendanceTakenAt: null, attendance: 'absentJustified' })).toBeUndefined();
    expect(unnotedOf({})).toBeUndefined();
  });

  it('name who decided where it is not who sits at the end, or say that it was not kept', () => {
    const jury = ['Amine', 'Chloé', 'Denis'].map((firstNames, index) => ({
      ...{ ...member, ...appointed, id: `m${index}`, firstNames, present: index < 2 },
    }));
    const sittingOf = (parts: object, record: object = {}) => {
      const snapshot = aSessionSnapshot([{ record, decision: DECIDED }], { members: jury });
      const candidacies = [{ ...snapshot.candidacies[0]!, ...parts }];
      return minutesOfSession({ ...snapshot, candidacies }, SEAL).candidates[0]!.sitting;
    };
    expect(sittingOf({ sitting: ['m0', 'm1', 'm2'] })).toEqual(['Amine Berger', 'Chloé Berger', 'Denis Berger']);
    expect(sittingOf({ sitting: ['m1'] })).toEqual(['Chloé Berger']);
    expect(sittingOf({ sitting: ['m1', 'm0'] })).toBeUndefined();
    const recusals = [{ memberId: 'm0', reason: 'Tuteur.' }];
    expect(sittingOf({ sitting: ['m1'] }, { recusals })).toBeUndefined();
    expect(sittingOf({ sitting: null })).toBeNull();
    expect(sittingOf({})).toBeUndefined();
    expect(sittingOf({ sitting: null, attendance: 'absentJustified' })).toBeUndefined();
  });

  it('state the votes where the jury voted, and who stepped out', () => {
    const recusals = [{ memberId: 'member-1', reason: 'Tuteur de stage.' }];
    const snapshot = aSessionSnapshot([{ record: { recusals }, decision: DECIDED }], {
      members: [{ ...member, ...appointed }],
    });
    const [candidacy] = snapshot.candidacies;
    const decision = { ...candidacy!.decision!, blocs: candidacy!.decision!.blocs.map((bloc) => ({ ...bloc, votes })) };
    const voted = { ...snapshot, candidacies: [{ ...candidacy!, decision }] };
    const [candidate] = minutesOfSession(voted, null).candidates;
    expect(candidate?.blocs[0]?.votes).toEqual(votes);
    expect(candidate?.recusals).toEqual([{ memberName: 'Amine Berger', reason: 'Tuteur de stage.' }]);
  });

  it('state no decision on someone absent, and no title for who aims at blocs', () => {
    const snapshot = aSessionSnapshot([
      { record: { attendance: 'absentJustified' }, decision: DECIDED },
      { record: { targetBlocs: ['BC01'], presented: ['BC01'] }, decision: null },
    ]);
    const [absent, aiming] = minutesOfSession(snapshot, null).candidates;
    expect([absent?.blocs.map(({ decision }) => decision), absent?.title?.decision]).toEqual([[null, null], null]);
    expect([aiming?.blocs.map(({ code }) => code), aiming?.title]).toEqual([['BC01'], null]);
  });

  it('show the hash and the key that seal them and the hash before, or that they are a draft', () => {
    const snapshot = aSessionSnapshot([]);
    expect(minutesOfSession(snapshot, SEAL).seal).toEqual({ ...SEAL, previousHash: 'c0ffee' });
    expect(minutesOfSession({ ...snapshot, chain: null }, null).seal).toBeNull();
  });
});

describe('A snapshot', () => {
  it('gives the proposals it holds when they are computed again, also once read back from text', () => {
    const snapshot = aSessionSnapshot([
      { record: {}, decision: DECIDED },
      { record: { evaluations: [] }, decision: null },
    ]);
    const readBack = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
    expect(proposalsFromSnapshot(readBack)).toEqual(readBack.candidacies.map(({ proposal }) => proposal));
  });
});
