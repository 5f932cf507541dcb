import { aSessionSnapshot } from '../../test/support/a-session-snapshot.js';
import type { SnapshotCandidacy, SnapshotMember } from '../domain/sealing/session-snapshot.js';
import { Verification } from './verification.js';
import { checkSittings } from './verify-sitting.js';

const member = (id: string): SnapshotMember => ({
  ...{ id, firstNames: 'Amine', lastName: 'Berger', college: 'employee', organisation: null, external: true },
  ...{ president: false, present: true, appointedBy: null, appointedOn: null },
});
const members = ['m1', 'm2', 'm3'].map(member);

function verified(parts: Partial<SnapshotCandidacy>): Verification {
  const verification = new Verification([]);
  const snapshot = aSessionSnapshot([{ record: {}, decision: null }], { members });
  checkSittings(verification, { ...snapshot, candidacies: [{ ...snapshot.candidacies[0]!, ...parts }] });
  return verification;
}

const quorum = { required: 2, sitting: 2 };
const problemsOf = (parts: Partial<SnapshotCandidacy>) => verified(parts).findings.map(({ code }) => code);

describe('Who sat for a decision', () => {
  it('is confirmed where they are of the jury and reach the quorum, and not asked of older records', () => {
    expect(verified({ sitting: ['m1', 'm3'], quorum })).toMatchObject({
      findings: [],
      confirmed: [{ code: 'sittingsHeld', decisions: 1 }],
    });
    for (const older of [{}, { sitting: null }]) expect(verified(older)).toMatchObject({ findings: [], confirmed: [] });
  });

  it('is found to be false where it does not agree with the rest', () => {
    expect(problemsOf({ sitting: ['m1', 'm9'], quorum })).toEqual(['decidedByStranger']);
    const recusals = [{ memberId: 'm1', reason: 'Tutrice.' }];
    expect(problemsOf({ sitting: ['m1', 'm3'], quorum, recusals })).toEqual(['decidedByRecused']);
    const another = 'decidedByAnotherNumber';
    expect(problemsOf({ sitting: ['m1'], quorum })).toEqual([another]);
    expect(problemsOf({ sitting: ['m1', 'm1'], quorum })).toEqual([another]);
    expect(problemsOf({ sitting: ['m1'], quorum: { required: 2, sitting: 1 } })).toEqual(['decidedWithoutQuorum']);
  });
});
