import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Act } from '../database/writing.js';
import { BLANK_SHEET } from '../domain/assessing/assessor-sheet.js';
import type { Assignment, AssignmentPlan } from '../domain/assessing/assignments.js';
import { type AssessingOverview, loadOverview } from './assessing-overview.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import type { ChooseAssignments } from './assignment.dto.js';
import { type AssignmentWithdrawal, planOf, withdrawalOf } from './choose-assignments.js';
import { recordWhatFollows } from './record-what-follows.js';

/** What a choice comes to, before anything is written. */
export interface PlannedAssignments {
  readonly overview: AssessingOverview;
  readonly plan: AssignmentPlan;
}

/** Who assesses whom, at which assessment. */
@Injectable()
export class AssignmentsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `notFound`. */
  overview(who: Principal, sessionId: string): Promise<AssessingOverview> {
    return this.database.read((reading) => loadOverview(reading, who, sessionId));
  }

  /** Writes nothing. Throws `notFound`, `unknownAssessment`, `sessionSealed`. */
  preview(who: Principal, sessionId: string, input: ChooseAssignments): Promise<PlannedAssignments> {
    return this.database.read(async (reading) => {
      const overview = await loadOverview(reading, who, sessionId);
      demandUnsealed(overview);
      return { overview, plan: planOf(overview, input) };
    });
  }

  /** Assigns whom the choice names; done again, it assigns nobody. Throws as {@link preview} does. */
  assign(who: Principal, sessionId: string, input: ChooseAssignments): Promise<AssignmentPlan> {
    return this.database.write(who, async (writing) => {
      const overview = await loadOverview(writing.read, who, sessionId);
      demandUnsealed(overview);
      const plan = planOf(overview, input);
      const rows = plan.toAssign.map((one): AssessorSheet => ({
        ...{ id: randomUUID(), sessionId, ...one, ...BLANK_SHEET },
        ...{ adjustment: null, savedAt: null, handedInAt: null, version: 1 },
      }));
      await writing.saveAll(AssessorSheet, rows, actsOf('juryMember.assigned', plan.toAssign));
      return plan;
    });
  }

  /** Takes back assignments on which nothing is written. Throws as {@link preview} does. */
  withdraw(who: Principal, sessionId: string, input: ChooseAssignments): Promise<AssignmentWithdrawal> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const overview = await loadOverview(writing.read, who, sessionId);
      demandUnsealed(overview);
      const withdrawal = withdrawalOf(overview, input);
      const { withdrawn } = withdrawal;
      const ids = withdrawn.map(({ id }) => id);
      await writing.removeAll(AssessorSheet, ids, actsOf('juryMember.unassigned', withdrawn));
      await recordWhatFollows(writing, [...new Set(withdrawn.map(({ candidacyId }) => candidacyId))], today);
      return withdrawal;
    });
  }
}

/** One act a member, with whom they are to assess, or no longer are. */
function actsOf(action: string, assignments: readonly Assignment[]): Act[] {
  const byMember = new Map<string, Assignment[]>();
  for (const one of assignments) byMember.set(one.memberId, [...(byMember.get(one.memberId) ?? []), one]);
  return [...byMember].map(([subjectId, own]) => ({
    ...{ action, subjectType: 'jury_member', subjectId },
    after: {
      candidacies: [...new Set(own.map(({ candidacyId }) => candidacyId))],
      assessments: [...new Set(own.map(({ assessmentCode }) => assessmentCode))],
      assignments: own.length,
    },
  }));
}
