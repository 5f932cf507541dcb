import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { type PresentedCell, presentCells } from '../evaluations/present-evaluation.js';
import { RecordWorkedGrid, WorkedGridQuery } from './evaluation-grid.dto.js';
import { EvaluationGridService } from './evaluation-grid.service.js';
import type { ExtentName } from './grid-extent.js';
import type { CandidacyCase } from './load-cases.js';
import { presentWorkedGrid, type PresentedWorkedGrid } from './present-worked-grid.js';

type Recorded = PresentedWorkedGrid & { readonly cells: readonly PresentedCell[] };

@ApiTags('evaluations')
@Controller('api/v1/jury-sessions/:id/evaluation-grid')
export class WorkedGridController {
  constructor(@Inject(EvaluationGridService) private readonly grids: EvaluationGridService) {}

  /** The grid of one bloc as it is worked in: a row a candidate, a column a competence at an assessment. */
  @Get('blocs/:bloc')
  async findBloc(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bloc') code: string,
    @Query() query: WorkedGridQuery,
  ): Promise<PresentedWorkedGrid> {
    return this.find(who, id, { kind: 'bloc', code }, query);
  }

  /**
   * Record cells of the session's candidates, all or none, as entered by one account; answers with the rows concerned
   * and what the rules propose of them now.
   */
  @Put('blocs/:bloc')
  async recordBloc(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bloc') code: string,
    @Body() input: RecordWorkedGrid,
  ): Promise<Recorded> {
    return this.record(who, id, { kind: 'bloc', code }, input);
  }

  /** The grid of one assessment, across the blocs it covers: as that of a bloc, with what is proposed of each bloc. */
  @Get('assessments/:assessment')
  async findAssessment(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('assessment') code: string,
    @Query() query: WorkedGridQuery,
  ): Promise<PresentedWorkedGrid> {
    return this.find(who, id, { kind: 'assessment', code }, query);
  }

  /** Record cells as in the grid of a bloc; answers with the rows of the assessment. */
  @Put('assessments/:assessment')
  async recordAssessment(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('assessment') code: string,
    @Body() input: RecordWorkedGrid,
  ): Promise<Recorded> {
    return this.record(who, id, { kind: 'assessment', code }, input);
  }

  private async find(
    who: Principal,
    sessionId: string,
    name: ExtentName,
    { candidacies }: WorkedGridQuery,
  ): Promise<PresentedWorkedGrid> {
    const isAsked = ({ id }: CandidacyCase): boolean => candidacies?.includes(id) ?? true;
    const { grid, extent } = await this.grids.findExtent(who, sessionId, name, isAsked);
    return presentWorkedGrid(who, grid, extent);
  }

  private async record(
    who: Principal,
    sessionId: string,
    name: ExtentName,
    input: RecordWorkedGrid,
  ): Promise<Recorded> {
    const recorded = await this.grids.record(who, sessionId, input);
    const touched = new Set(input.cells.map(({ enrollmentId }) => enrollmentId));
    const isTouched = ({ examined }: CandidacyCase): boolean => touched.has(examined.record.enrollmentId);
    const { grid, extent } = await this.grids.findExtent(who, sessionId, name, isTouched);
    return { ...presentWorkedGrid(who, grid, extent), cells: presentCells(input.cells, recorded) };
  }
}
