import type { Reading } from '../database/reading.js';
import type { AssessingOverview } from './assessing-overview.js';
import type { AssessmentGroup } from './assessment-group.entity.js';
import { GroupSheet } from './group-sheet.entity.js';

/** A member who has handed in the sheet of a group, and those of its candidates for whom they have handed in nothing. */
export interface AwaitedOf {
  readonly memberId: string;
  readonly candidacyIds: readonly string[];
}

/** Who was added to groups of the session after their sheet was handed in, by group, in one query. */
export async function awaitedInGroups(
  reading: Reading,
  { session, sheets, recusals }: AssessingOverview,
): Promise<(group: AssessmentGroup, candidacyIds: readonly string[]) => AwaitedOf[]> {
  const entries = await reading.findBy(GroupSheet, { sessionId: session.id });
  const done = new Set(
    sheets.flatMap((one) =>
      one.handedInAt === null ? [] : [placeOf(one.memberId, one.candidacyId, one.assessmentCode)],
    ),
  );
  const stepsOut = new Set(recusals.map(({ memberId, candidacyId }) => `${memberId} ${candidacyId}`));
  return ({ id, assessmentCode }, candidacyIds) =>
    entries
      .filter(({ groupId, handedInAt }) => groupId === id && handedInAt !== null)
      .map(({ memberId }) => ({
        memberId,
        candidacyIds: candidacyIds.filter(
          (one) => !done.has(placeOf(memberId, one, assessmentCode)) && !stepsOut.has(`${memberId} ${one}`),
        ),
      }))
      .filter((one) => one.candidacyIds.length > 0);
}

const placeOf = (memberId: string, candidacyId: string, assessmentCode: string): string =>
  `${memberId} ${candidacyId} ${assessmentCode}`;
