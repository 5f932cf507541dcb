import type { SessionSnapshot, SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import { SNAPSHOT } from './archive-format.js';
import type { SittingProblem } from './verdict.js';
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
    const { firstNames, birthName } = candidacy.identity;
    verification.found(SNAPSHOT, { code: problem, candidate: index + 1, name: `${firstNames} ${birthName}` });
  }
  if (told > 0 && faults === 0) {
    verification.confirmed.push({ code: 'sittingsHeld', decisions: told });
  }
}

function problemOf(
  { quorum, recusals }: SnapshotCandidacy,
  sitting: readonly string[],
  memberIds: ReadonlySet<string>,
): SittingProblem | null {
  if (sitting.some((id) => !memberIds.has(id))) return 'decidedByStranger';
  if (recusals.some(({ memberId }) => sitting.includes(memberId))) return 'decidedByRecused';
  if (new Set(sitting).size !== quorum.sitting) return 'decidedByAnotherNumber';
  return quorum.sitting < quorum.required ? 'decidedWithoutQuorum' : null;
}
