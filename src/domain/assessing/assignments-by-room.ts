import { type Assignment, assignmentName, type AssignmentPlan } from './assignments.js';

/** A passage, with the members who sit in its room. */
export interface PassageWithMembers {
  readonly candidacyId: string;
  /** Null where it is for all that the candidate presents. */
  readonly assessment: string | null;
  readonly memberIds: readonly string[];
}

export interface ExistingAssignment extends Assignment {
  /** Null as long as nothing is written. */
  readonly savedAt: string | null;
}

export interface RoomPlan<Existing> extends AssignmentPlan {
  /** Blank sheets of members who sit in another room than that of the passage. */
  readonly toWithdraw: readonly Existing[];
  /** The same with something written: they stay. */
  readonly kept: readonly Existing[];
}

/** All that a plan by rooms looks at. */
export interface RoomFacts<Existing> {
  readonly passages: readonly PassageWithMembers[];
  /** Codes of the assessments that a candidate presents. */
  readonly presentedBy: (candidacyId: string) => readonly string[];
  readonly existing: readonly Existing[];
  readonly recusals: readonly Pick<Assignment, 'memberId' | 'candidacyId'>[];
}

/**
 * Each member of a room assesses who passes there, at what they pass; members who sit in no room are left as they are.
 * Made twice, the second changes nothing.
 */
export function planByRoom<Existing extends ExistingAssignment>(facts: RoomFacts<Existing>): RoomPlan<Existing> {
  const { existing, recusals } = facts;
  const wanted = wantedIn(facts);
  const stepsOut = new Set(recusals.map(({ memberId, candidacyId }) => `${memberId} ${candidacyId}`));
  const isRecused = (one: Assignment): boolean => stepsOut.has(`${one.memberId} ${one.candidacyId}`);
  const chosen = [...wanted.values()].filter((one) => !isRecused(one));
  const known = new Set(existing.map(assignmentName));
  const toAssign = chosen.filter((one) => !known.has(assignmentName(one)));
  const seated = new Set(facts.passages.flatMap(({ memberIds }) => memberIds));
  const places = new Set([...wanted.values()].map(placeName));
  const elsewhere = existing.filter(
    (one) => seated.has(one.memberId) && places.has(placeName(one)) && !wanted.has(assignmentName(one)),
  );
  const recused = [...wanted.values()]
    .filter(isRecused)
    .map(({ memberId, candidacyId }) => ({ memberId, candidacyId }));
  return {
    toAssign,
    already: chosen.length - toAssign.length,
    recused: [...new Map(recused.map((one) => [`${one.memberId} ${one.candidacyId}`, one])).values()],
    toWithdraw: elsewhere.filter(({ savedAt }) => savedAt === null),
    kept: elsewhere.filter(({ savedAt }) => savedAt !== null),
  };
}

/** By name, each once: a candidate may pass twice before the same members. */
function wantedIn({ passages, presentedBy }: Pick<RoomFacts<unknown>, 'passages' | 'presentedBy'>) {
  const wanted = passages.flatMap(({ candidacyId, assessment, memberIds }) => {
    const presented = presentedBy(candidacyId);
    const codes = presented.filter((code) => assessment === null || code === assessment);
    return memberIds.flatMap((memberId) =>
      codes.map((assessmentCode): Assignment => ({ memberId, candidacyId, assessmentCode })),
    );
  });
  return new Map(wanted.map((one) => [assignmentName(one), one]));
}

const placeName = ({ candidacyId, assessmentCode }: Assignment): string => `${candidacyId} ${assessmentCode}`;
