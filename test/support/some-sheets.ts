import type { SealedSheet } from '../../src/domain/sealing/sealed-sheets.js';
import type { SnapshotMember } from '../../src/domain/sealing/session-snapshot.js';

/** Members of a jury who assess, by their ids. */
export const someAssessors = (...ids: string[]): SnapshotMember[] =>
  ids.map((id) => ({
    ...{ id, firstNames: 'Claire', lastName: `Aubry-${id}`, college: 'employer', organisation: 'Gaumont' },
    ...{ external: true, president: false, present: true, appointedBy: null, appointedOn: null },
  }));

/** What a member found of C1 and C2 of the candidate of a test's snapshot. */
export function aSealedSheet(memberId: string, parts: Partial<SealedSheet> = {}): SealedSheet {
  const acquired = { result: 'acquired', mark: null } as const;
  return {
    ...{ candidacyId: 'candidacy-1', memberId, assessmentCode: 'E-BC01', group: null, adjustment: null },
    criteria: { K1: { finding: 'partly', comment: 'Sources à citer.' } },
    results: { C1: acquired, C2: acquired },
    ...{ comment: 'Un dossier clair.', handedInAt: '2023-06-15T08:00:00.000Z' },
    ...parts,
  };
}
