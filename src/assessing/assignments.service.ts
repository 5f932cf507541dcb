import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { AssignmentPlan } from '../domain/assessing/assignments.js';
import { type AssessingOverview, loadOverview } from './assessing-overview.js';
import { assignSheets, withdrawSheets } from './assign-sheets.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import type { ChooseAssignments } from './assignment.dto.js';
import { type AssignmentWithdrawal, planOf, withdrawalOf } from './choose-assignments.js';

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
      await assignSheets(writing, sessionId, plan.toAssign);
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
      await withdrawSheets(writing, withdrawal.withdrawn, today);
      return withdrawal;
    });
  }
}
