import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Render, Req, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { ListExports } from '../lists/list-exports.js';
import { sortRows } from '../lists/page-rows.js';
import { EvaluationGridService } from './evaluation-grid.service.js';
import { askedFor, missingCells } from './missing-cells.js';
import { MissingExport, MissingQuery } from './missing-cells.dto.js';
import { missingList } from './missing-cells.list.js';
import { missingCellsView } from './missing-cells.view.js';

@ApiExcludeController()
@Controller('sessions/:id/evaluations/manquantes')
export class MissingCellsPages {
  constructor(
    @Inject(EvaluationGridService) private readonly grids: EvaluationGridService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/missing-evaluations')
  async list(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MissingQuery,
    @Req() request: Request,
  ): Promise<object> {
    return missingCellsView(await this.grids.find(who, id), query, request.originalUrl);
  }

  @Get('export')
  async export(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: MissingExport,
  ): Promise<StreamableFile> {
    const grid = await this.grids.find(who, id);
    const list = missingList(grid.loaded.session);
    return this.exports.whole(who, list, asked, sortRows(list, missingCells(grid).filter(askedFor(asked)), asked.sort));
  }
}
