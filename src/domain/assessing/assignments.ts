/** A member of the jury is to assess a candidate at an assessment. */
export interface Assignment {
  readonly memberId: string;
  readonly candidacyId: string;
  readonly assessmentCode: string;
}

/** Whom to assign to what: each of the members to each candidate, at each assessment that the candidate presents. */
export interface AssignmentChoice {
  readonly memberIds: readonly string[];
  readonly candidacies: readonly {
    readonly id: string;
    /** Codes of the assessments presented. */
    readonly assessments: readonly string[];
  }[];
  /** Null for all that each presents. */
  readonly assessments: readonly string[] | null;
}

export interface AssignmentPlan {
  readonly toAssign: readonly Assignment[];
  /** Assigned before: nothing is to be done again. */
  readonly already: number;
  /** Left out because the member steps out for the candidate. */
  readonly recused: readonly Pick<Assignment, 'memberId' | 'candidacyId'>[];
}

/** What a choice comes to; made twice, the second has nothing to assign. */
export function planAssignments(
  { memberIds, candidacies, assessments }: AssignmentChoice,
  existing: readonly Assignment[],
  recusals: readonly Pick<Assignment, 'memberId' | 'candidacyId'>[],
): AssignmentPlan {
  const known = new Set(existing.map(assignmentName));
  const stepsOut = new Set(recusals.map(({ memberId, candidacyId }) => `${memberId} ${candidacyId}`));
  const pairs = memberIds.flatMap((memberId) => candidacies.map((candidacy) => ({ memberId, candidacy })));
  const isRecused = ({ memberId, candidacy }: (typeof pairs)[number]) => stepsOut.has(`${memberId} ${candidacy.id}`);
  const chosen = pairs
    .filter((pair) => !isRecused(pair))
    .flatMap(({ memberId, candidacy }) =>
      candidacy.assessments
        .filter((code) => assessments?.includes(code) ?? true)
        .map((assessmentCode) => ({ memberId, candidacyId: candidacy.id, assessmentCode })),
    );
  const toAssign = chosen.filter((one) => !known.has(assignmentName(one)));
  return {
    toAssign,
    already: chosen.length - toAssign.length,
    recused: pairs.filter(isRecused).map(({ memberId, candidacy }) => ({ memberId, candidacyId: candidacy.id })),
  };
}

export const assignmentName = ({ memberId, candidacyId, assessmentCode }: Assignment): string =>
  `${memberId} ${candidacyId} ${assessmentCode}`;
