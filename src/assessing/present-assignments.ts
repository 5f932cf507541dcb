import type { RoomPlan } from '../domain/assessing/assignments-by-room.js';
import type { Assignment, AssignmentPlan } from '../domain/assessing/assignments.js';
import type { AssessingOverview, SheetProgress } from './assessing-overview.js';

export interface PresentedAssessor {
  readonly memberId: string;
  readonly name: string;
  /** Without one, they record nothing themselves. */
  readonly hasAccount: boolean;
  readonly assigned: number;
  readonly handedIn: number;
  readonly drafts: number;
  readonly missing: readonly PresentedAssignment[];
  readonly remindedOn: string | null;
}

export interface PresentedAssignment {
  readonly candidacyId: string;
  readonly assessment: string;
  readonly draft: boolean;
}

export interface PresentedPlan {
  readonly assigned: readonly Assignment[];
  readonly already: number;
  readonly recused: AssignmentPlan['recused'];
}

export interface PresentedRoomPlan extends PresentedPlan {
  /** Blank, and of who sits in another room. */
  readonly withdrawn: readonly Assignment[];
  /** The same with something written: they stay. */
  readonly kept: readonly Assignment[];
}

export function presentRoomPlan(plan: RoomPlan<SheetProgress>): PresentedRoomPlan {
  const named = ({ memberId, candidacyId, assessmentCode }: Assignment) => ({ memberId, candidacyId, assessmentCode });
  return { ...presentPlan(plan), withdrawn: plan.toWithdraw.map(named), kept: plan.kept.map(named) };
}

export function presentOverview({ assessors }: AssessingOverview): PresentedAssessor[] {
  return assessors.map(({ member, missing, assigned, handedIn, drafts, remindedOn }) => ({
    ...{ memberId: member.id, name: `${member.firstNames} ${member.lastName}`, hasAccount: member.accountId !== null },
    ...{ assigned, handedIn, drafts, missing: missing.map(presentMissing), remindedOn },
  }));
}

export function presentPlan({ toAssign, already, recused }: AssignmentPlan): PresentedPlan {
  return { assigned: toAssign, already, recused };
}

export function presentMissing({ candidacyId, assessmentCode: assessment, savedAt }: SheetProgress) {
  return { candidacyId, assessment, draft: savedAt !== null };
}
