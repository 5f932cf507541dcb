import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { ChooseAssignments } from './assignment.dto.js';
import { AssignmentsService } from './assignments.service.js';
import { type PresentedAssessor, type PresentedPlan, presentOverview, presentPlan } from './present-assignments.js';

/** How many assignments were taken back, and how many stay because something is written there. */
interface PresentedWithdrawal {
  readonly withdrawn: number;
  readonly kept: number;
}

@ApiTags('assessing')
@Controller('api/v1/jury-sessions/:sessionId')
export class AssignmentsController {
  constructor(@Inject(AssignmentsService) private readonly assignments: AssignmentsService) {}

  /** Who assesses how many candidates, and what each has not handed in. */
  @Get('assessors')
  async overview(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<{ items: PresentedAssessor[] }> {
    return { items: presentOverview(await this.assignments.overview(who, sessionId)) };
  }

  /** What assigning a choice would come to; writes nothing. */
  @Post('assignments/preview')
  @HttpCode(200)
  async preview(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: ChooseAssignments,
  ): Promise<PresentedPlan> {
    return presentPlan((await this.assignments.preview(who, sessionId, input)).plan);
  }

  /** Assign members to candidates at assessments; done again, it assigns nobody. */
  @Post('assignments')
  @HttpCode(200)
  async assign(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: ChooseAssignments,
  ): Promise<PresentedPlan> {
    return presentPlan(await this.assignments.assign(who, sessionId, input));
  }

  /** Take assignments back where nothing is written yet. */
  @Post('assignments/withdrawal')
  @HttpCode(200)
  async withdraw(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: ChooseAssignments,
  ): Promise<PresentedWithdrawal> {
    const { withdrawn, kept } = await this.assignments.withdraw(who, sessionId, input);
    return { withdrawn: withdrawn.length, kept: kept.length };
  }
}
