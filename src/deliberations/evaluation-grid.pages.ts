import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { EVALUATION_RESULTS } from '../domain/rules/evaluation.js';
import { RecordGrid } from '../evaluations/evaluation.dto.js';
import type { StaleCell } from '../evaluations/record-cells.js';
import { type FormState, submit } from '../http/form.js';
import { plural } from '../web/french/format.js';
import { resultOfLetter } from '../web/french/labels.js';
import { GridQuery } from './evaluation-grid.dto.js';
import { placeName, type RefusedGrid, type TouchedCell, touchedCells, UNTOUCHED } from './evaluation-grid-form.js';
import { EvaluationGridService } from './evaluation-grid.service.js';
import { presenting } from './grid-extent.js';
import { extentAsked } from './grid-page.js';
import { evaluationGridView } from './evaluation-grid.view.js';

@ApiExcludeController()
@Controller('sessions/:id/evaluations')
export class EvaluationGridPages {
  constructor(@Inject(EvaluationGridService) private readonly grids: EvaluationGridService) {}

  @Get()
  @Render('pages/evaluation-grid')
  async show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: GridQuery,
  ): Promise<object> {
    return this.model(who, id, query, UNTOUCHED);
  }

  /** Records what was touched, all or nothing; what is refused is shown again with all that was typed. */
  @Post()
  async record(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: GridQuery,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const cells = touchedCells(body, resultOfLetter);
    if (cells.length === 0) {
      leaveNotice(request, 'Rien n’était à enregistrer : la grille est restée comme elle était.');
      response.redirect(303, request.originalUrl);
      return;
    }
    const act = async (grid: RecordGrid): Promise<string> => {
      await this.grids.record(who, id, grid);
      leaveNotice(request, `${plural(cells.length, 'saisie enregistrée', 'saisies enregistrées')}.`);
      return request.originalUrl;
    };
    const again = async (form: FormState) => ({
      view: 'pages/evaluation-grid',
      model: await this.model(who, id, query, refusedGrid(cells, form)),
    });
    await submit(RecordGrid, { cells }, response, act, again);
  }

  private async model(who: Principal, id: string, query: GridQuery, refused: RefusedGrid): Promise<object> {
    const grid = await this.grids.find(who, id, (found) => {
      const extent = extentAsked(found, query);
      return extent ? presenting(found, extent) : [];
    });
    return evaluationGridView(grid, query, refused, who.accountId);
  }
}

/** Letters are the values to choose from, in a field where one types them. */
function unreadable({ result }: TouchedCell, message: string): string {
  const isText = typeof result === 'string' && !EVALUATION_RESULTS.some((one) => one === result);
  return isText ? 'Saisissez A, N, J, I ou D, ou laissez la case vide.' : message;
}

const CELL = /^cells\[(\d+)\]/;

function refusedGrid(cells: readonly TouchedCell[], { refusal, errors, problem }: FormState): RefusedGrid {
  const stale = problem?.code === 'staleEvaluations' ? (problem.facts.cells as readonly StaleCell[]) : [];
  const wrong = Object.entries(errors).flatMap(([path, message]) => {
    const cell = cells[Number(CELL.exec(path)?.[1] ?? Number.NaN)];
    return cell ? [[placeName(cell), path.endsWith('.result') ? unreadable(cell, message) : message] as const] : [];
  });
  const touched = new Map(cells.map((cell) => [placeName(cell), cell]));
  return { refusal, touched, stale, errors: new Map(wrong) };
}
