import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { type PresentedCell, presentCells } from '../evaluations/present-evaluation.js';
import { BlocGridQuery, RecordBlocGrid } from './evaluation-grid.dto.js';
import { EvaluationGridService } from './evaluation-grid.service.js';
import { presentBlocGrid, type PresentedBlocGrid } from './present-bloc-grid.js';

@ApiTags('evaluations')
@Controller('api/v1/jury-sessions/:id/evaluation-grid/blocs/:bloc')
export class BlocGridController {
  constructor(@Inject(EvaluationGridService) private readonly grids: EvaluationGridService) {}

  /** The grid of one bloc as it is worked in: a row a candidate, a column a competence at an assessment. */
  @Get()
  async find(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bloc') code: string,
    @Query() { candidacies }: BlocGridQuery,
  ): Promise<PresentedBlocGrid> {
    const { grid, bloc } = await this.grids.findBloc(who, id, code, ({ id }) => candidacies?.includes(id) ?? true);
    return presentBlocGrid(who, grid, bloc);
  }

  /**
   * Record cells of the session's candidates, all or none, as entered by one account; answers with the rows concerned
   * and what the rules propose of them now.
   */
  @Put()
  async record(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bloc') code: string,
    @Body() input: RecordBlocGrid,
  ): Promise<PresentedBlocGrid & { readonly cells: readonly PresentedCell[] }> {
    const recorded = await this.grids.record(who, id, input);
    const touched = new Set(input.cells.map(({ enrollmentId }) => enrollmentId));
    const isTouched: Parameters<EvaluationGridService['findBloc']>[3] = ({ examined }) =>
      touched.has(examined.record.enrollmentId);
    const { grid, bloc } = await this.grids.findBloc(who, id, code, isTouched);
    return { ...presentBlocGrid(who, grid, bloc), cells: presentCells(input.cells, recorded) };
  }
}
