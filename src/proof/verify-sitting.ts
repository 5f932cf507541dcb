import type { SessionSnapshot, SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import { SNAPSHOT } from './archive-format.js';
import type { Verification } from './verification.js';

/** Who sat for each decision is of the jury, had not stepped out, and reached the quorum; older records do not say who. */
export function checkSittings(verification: Verification, snapshot: SessionSnapshot): void {
  const memberIds = new Set(snapshot.members.map(({ id }) => id));
  let told = 0;
  let faults = 0;
  for (const [index, candidacy] of snapshot.candidacies.entries()) {
    if (!candidacy.sitting) continue;
    told += 1;
    const problem = problemOf(candidacy, candidacy.sitting, memberIds);
    if (problem === null) continue;
    faults += 1;
    verification.found(SNAPSHOT, `says that candidate ${index + 1} was decided ${problem}`);
  }
  if (told > 0 && faults === 0) {
    verification.confirmed.push(`Those who sat for each decision (${told}) are of the jury and reached the quorum.`);
  }
}

function problemOf(
  { quorum, recusals }: SnapshotCandidacy,
  sitting: readonly string[],
  memberIds: ReadonlySet<string>,
): string | null {
  if (sitting.some((id) => !memberIds.has(id))) return 'by somebody who is not of the jury';
  if (recusals.some(({ memberId }) => sitting.includes(memberId))) return 'with somebody who had stepped out';
  if (new Set(sitting).size !== quorum.sitting) return 'by another number of members than its quorum states';
  return quorum.sitting < quorum.required ? 'without its quorum' : null;
}
