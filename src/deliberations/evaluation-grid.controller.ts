import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import { RecordGrid } from '../evaluations/evaluation.dto.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { type PresentedCell, presentCells } from '../evaluations/present-evaluation.js';
import { cellName } from '../evaluations/results.js';
import { EvaluationGridService, type RecordedGrid } from './evaluation-grid.service.js';

interface PresentedRow {
  readonly candidacyId: string;
  readonly enrollmentId: string;
  /** Codes of the blocs presented. */
  readonly blocs: readonly string[];
  readonly cells: readonly {
    readonly assessment: string;
    readonly competence: string;
    readonly result: EvaluationResult;
    /** Where the assessment is marked. */
    readonly mark?: number | null;
    readonly version: number;
  }[];
}

@ApiTags('evaluations')
@Controller('api/v1/jury-sessions/:id/evaluation-grid')
export class EvaluationGridController {
  constructor(@Inject(EvaluationGridService) private readonly grids: EvaluationGridService) {}

  /** What is recorded of each candidate of the session, unless it is withheld; once it is sealed, what it rests on. */
  @Get()
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<{ items: PresentedRow[] }> {
    return { items: presentRows(await this.grids.findRecorded(who, id)) };
  }

  /** Record cells of the session's candidates, all or none; for its jury too, until it is sealed. */
  @Put()
  async record(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() grid: RecordGrid,
  ): Promise<{ cells: PresentedCell[] }> {
    return { cells: presentCells(grid.cells, await this.grids.record(who, id, grid)) };
  }
}

function presentRows({ cases, cells }: RecordedGrid): PresentedRow[] {
  return cases.map(({ id, told: record, examined: { presented } }) => ({
    ...{ candidacyId: id, enrollmentId: record.enrollmentId, blocs: presented },
    cells: record.evaluations.map(({ assessmentCode: assessment, competenceCode: competence, result, mark }) => ({
      ...{ assessment, competence, result, ...(mark !== undefined && { mark }) },
      version: versionOf(cells.get(record.enrollmentId)?.get(cellName(assessment, competence))),
    })),
  }));
}
