import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { type PageOf, PageQuery } from '../http/page-query.dto.js';
import { ClearEvaluation, RecordEvaluation, RecordGrid } from './evaluation.dto.js';
import type { HistoryEntry } from './evaluation-history.js';
import { EvaluationsService } from './evaluations.service.js';
import { type PresentedCell, presentCells, type PresentedEvaluation, presentEvaluation } from './present-evaluation.js';

@ApiTags('evaluations')
@Controller('api/v1')
export class EvaluationsController {
  constructor(@Inject(EvaluationsService) private readonly evaluations: EvaluationsService) {}

  /** What is recorded of an enrollment: the last attempt of each competence at each assessment. */
  @Get('enrollments/:id/evaluations')
  async list(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<{ items: PresentedEvaluation[] }> {
    const results = await this.evaluations.list(who, id);
    return { items: results.map(({ evaluation, marked }) => presentEvaluation(evaluation, marked)) };
  }

  /** Everything ever recorded of an enrollment, cleared and replaced results too, the newest first. */
  @Get('enrollments/:id/evaluations/history')
  history(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<PageOf<HistoryEntry>> {
    return this.evaluations.history(who, id, query);
  }

  /** Record one result, on the version seen: 0 where there was none. */
  @Put('enrollments/:id/evaluations/:assessment/:competence')
  async record(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) enrollmentId: string,
    @Param('assessment') assessment: string,
    @Param('competence') competence: string,
    @Body() input: RecordEvaluation,
  ): Promise<PresentedEvaluation> {
    const place = { enrollmentId, assessment, competence };
    const { evaluation, marked } = await this.evaluations.record(who, place, input);
    return presentEvaluation(evaluation, marked);
  }

  /** Clear one result, on the version seen; the history keeps it. */
  @Delete('enrollments/:id/evaluations/:assessment/:competence')
  @HttpCode(204)
  async clear(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) enrollmentId: string,
    @Param('assessment') assessment: string,
    @Param('competence') competence: string,
    @Query() seen: ClearEvaluation,
  ): Promise<void> {
    await this.evaluations.clear(who, { enrollmentId, assessment, competence }, seen);
  }

  /** Record a whole grid, all or nothing; 409 `staleEvaluations` lists every cell somebody else has changed. */
  @Put('evaluation-grids')
  async recordGrid(@Who() who: Principal, @Body() grid: RecordGrid): Promise<{ cells: PresentedCell[] }> {
    return { cells: presentCells(grid.cells, await this.evaluations.recordGrid(who, grid)) };
  }
}
