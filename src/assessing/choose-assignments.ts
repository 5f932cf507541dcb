import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { type AssignmentPlan, planAssignments } from '../domain/assessing/assignments.js';
import { DomainError } from '../domain/errors.js';
import { candidacyOf } from '../jury-sessions/candidacies.service.js';
import { memberOf } from '../jury-sessions/jury-members.service.js';
import type { AssessingOverview, SheetProgress } from './assessing-overview.js';
import type { ChooseAssignments } from './assignment.dto.js';
import type { AssessedCandidacy } from './own-sheets.js';

/** What withdrawing a choice comes to. */
export interface AssignmentWithdrawal {
  readonly withdrawn: readonly SheetProgress[];
  /** Something is written there: they stay. */
  readonly kept: readonly SheetProgress[];
}

/** What a choice comes to in the session as it is. Throws `notFound`, `unknownAssessment`. */
export function planOf(overview: AssessingOverview, input: ChooseAssignments): AssignmentPlan {
  const { content } = overview.certification;
  const candidacies = chosenCandidacies(overview, input).map(({ id, blocs }) => ({
    ...{ id, assessments: assessmentsPresented(content, blocs).map(({ code }) => code) },
  }));
  const assessments = input.assessments ?? null;
  demandKnown(overview, input);
  return planAssignments({ memberIds: input.memberIds, candidacies, assessments }, overview.sheets, overview.recusals);
}

/** Which assignments of the choice may be taken back, and which stay. Throws as {@link planOf} does. */
export function withdrawalOf(overview: AssessingOverview, input: ChooseAssignments): AssignmentWithdrawal {
  demandKnown(overview, input);
  const members = new Set(input.memberIds);
  const candidacies = new Set(chosenCandidacies(overview, input).map(({ id }) => id));
  const chosen = overview.sheets.filter(
    ({ memberId, candidacyId, assessmentCode }) =>
      members.has(memberId) && candidacies.has(candidacyId) && (input.assessments?.includes(assessmentCode) ?? true),
  );
  return {
    withdrawn: chosen.filter(({ savedAt }) => savedAt === null),
    kept: chosen.filter(({ savedAt }) => savedAt !== null),
  };
}

function chosenCandidacies(
  { candidacies }: AssessingOverview,
  { candidacyIds }: ChooseAssignments,
): AssessedCandidacy[] {
  if (!candidacyIds) return [...candidacies];
  return candidacyIds.map((id) => candidacyOf(candidacies, id));
}

function demandKnown(
  { members, certification }: AssessingOverview,
  { memberIds, assessments = [] }: ChooseAssignments,
) {
  for (const id of memberIds) memberOf(members, id);
  const known = certification.content.assessments.map(({ code }) => code);
  const unknown = assessments.filter((code) => !known.includes(code));
  if (unknown.length > 0) throw new DomainError('unknownAssessment', { assessments: unknown, known });
}
