import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { ListExports } from '../lists/list-exports.js';
import { pageOfRows, sortRows } from '../lists/page-rows.js';
import type { ListPage } from '../lists/read-list.js';
import { EvaluationGridService } from './evaluation-grid.service.js';
import { askedFor, type MissingCell, missingCells } from './missing-cells.js';
import { MissingExport, MissingQuery } from './missing-cells.dto.js';
import { missingList } from './missing-cells.list.js';

interface PresentedMissing {
  readonly enrollmentId: string;
  readonly name: string;
  /** In the order of passage, from 1. */
  readonly rank: number;
  readonly bloc: string;
  readonly assessment: string;
  /** Code of the competence, or of the assessment where it is marked as a whole. */
  readonly competence: string;
}

@ApiTags('evaluations')
@Controller('api/v1/jury-sessions/:id/missing-evaluations')
export class MissingCellsController {
  constructor(
    @Inject(EvaluationGridService) private readonly grids: EvaluationGridService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Results that are still to be recorded of those who come, in the order of passage, unless they are withheld. */
  @Get()
  async list(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MissingQuery,
  ): Promise<ListPage<PresentedMissing>> {
    const grid = await this.grids.find(who, id);
    const found = missingCells(grid).filter(askedFor(query));
    const page = pageOfRows(missingList(grid.loaded.session), found, query);
    return { ...page, items: page.items.map(presentMissing) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('export')
  @AnswersAs('application/octet-stream')
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

function presentMissing({ enrollmentId, name, rank, bloc, column }: MissingCell): PresentedMissing {
  const { assessment, competence } = column;
  return { enrollmentId, name, rank, bloc: bloc.code, assessment, competence };
}
