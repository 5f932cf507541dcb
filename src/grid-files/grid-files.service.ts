import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { sentFile, type UploadedDocument } from '../attachments/sent-file.js';
import { EvaluationGridService, type RecordedGrid } from '../deliberations/evaluation-grid.service.js';
import { DomainError } from '../domain/errors.js';
import { type GridChange, type GridPlan, mergeGrid } from '../domain/tables/merge-grid.js';
import { readGridSheet } from '../domain/tables/read-grid.js';
import type { GridCell } from '../evaluations/evaluation.dto.js';
import { KeptUploads } from '../spreadsheets/kept-uploads.js';
import { demandAsShown, digestOfPlan } from '../spreadsheets/planned.js';
import { readTables } from '../spreadsheets/read-tables.js';
import type { Upload } from '../spreadsheets/upload-folder.js';
import type { ImportGridFile } from './grid-file.dto.js';
import { currentIn, shapeOf } from './grid-shape.js';

/** What was found in a sheet: null headings where it is not one of a grid. */
export interface ReadSheet {
  readonly name: string;
  readonly isGrid: boolean;
  /** Headings of columns left alone. */
  readonly leftAlone: readonly string[];
}

/** What taking a file over would do to the grid as it is now. */
export interface GridPreview {
  readonly upload: Upload;
  readonly grid: RecordedGrid;
  readonly plan: GridPlan;
  readonly sheets: readonly ReadSheet[];
  /** Names the plan: another one has another name. */
  readonly digest: string;
}

/** The grid of a session as a file: taken away, filled in, looked at and taken over whole. */
@Injectable()
export class GridFilesService {
  constructor(
    @Inject(EvaluationGridService) private readonly grids: EvaluationGridService,
    @Inject(KeptUploads) private readonly uploads: KeptUploads,
  ) {}

  /** The grid that the file is made of. Throws `notFound`. */
  grid(who: Principal, sessionId: string): Promise<RecordedGrid> {
    return this.grids.findRecorded(who, sessionId);
  }

  /** Keeps a file until it has been looked at. Throws `documentMissing`, `noGridInFile`, `sessionSealed` and what reading it throws. */
  async send(who: Principal, sessionId: string, uploaded: UploadedDocument | undefined): Promise<Upload> {
    const grid = await this.grids.findRecorded(who, sessionId);
    if (!grid.open) throw new DomainError('sessionSealed', { state: grid.loaded.session.state });
    const file = sentFile(uploaded);
    await readPlan(grid, file.content);
    return this.uploads.keep(who, purposeOf(sessionId), file);
  }

  /** Throws `notFound`. */
  async preview(who: Principal, sessionId: string, uploadId: string): Promise<GridPreview> {
    const grid = await this.grids.findRecorded(who, sessionId);
    const { upload, content } = await this.uploads.find(who, purposeOf(sessionId), uploadId);
    const { plan, sheets } = await readPlan(grid, content);
    return { upload, grid, plan, sheets, digest: digestOf(plan) };
  }

  /**
   * Records what was previewed, all or nothing, as the grid does, and says how many cells. Throws `importChanged` where
   * somebody has recorded something else since, `fileNotUnderstood`, and what the grid throws.
   */
  async import(who: Principal, sessionId: string, uploadId: string, input: ImportGridFile): Promise<number> {
    const { plan, digest } = await this.preview(who, sessionId, uploadId);
    demandAsShown({ digest, faults: plan.faults.length }, input);
    const chosen = new Set(input.overwrite ?? []);
    const cells = [...plan.changes, ...plan.conflicts.filter((one) => chosen.has(conflictName(one)))].map(cellOf);
    if (cells.length === 0) return 0;
    try {
      await this.grids.record(who, sessionId, { cells });
    } catch (error) {
      throw error instanceof DomainError && error.code === 'staleEvaluations'
        ? new DomainError('importChanged', {})
        : error;
    }
    return cells.length;
  }
}

/** How a conflict is chosen. */
export function conflictName({ row, column }: GridChange): string {
  return `${row.enrollmentId}/${column.assessment}/${column.competence}`;
}

const purposeOf = (sessionId: string) => ({ purpose: 'evaluation-grid', subjectId: sessionId });

/** Throws `noGridInFile` where no sheet has a column for candidates and one of the grid. */
async function readPlan(
  grid: RecordedGrid,
  content: Buffer,
): Promise<{ readonly plan: GridPlan; readonly sheets: readonly ReadSheet[] }> {
  const shape = shapeOf(grid);
  const read = (await readTables(content)).map((table) => ({ table, reading: readGridSheet(shape, table) }));
  const grids = read.flatMap(({ reading }) => reading ?? []);
  if (grids.length === 0) throw new DomainError('noGridInFile', { sheets: read.map(({ table }) => table.name) });
  const plan = mergeGrid(
    grids.flatMap(({ cells }) => cells),
    grids.flatMap(({ faults }) => faults),
    currentIn(grid),
  );
  const sheets = read.map(({ table: { name }, reading }) => ({
    ...{ name, isGrid: reading !== null, leftAlone: reading?.leftAlone ?? [] },
  }));
  return { plan, sheets };
}

function cellOf({ row: { enrollmentId }, column, entry, current }: GridChange): GridCell {
  const { assessment, competence } = column;
  const place = { enrollmentId, assessment, competence, version: current.version };
  return entry.mark === null ? { ...place, result: entry.result } : { ...place, mark: entry.mark };
}

function digestOf({ changes, conflicts, faults }: GridPlan): string {
  const said = (one: GridChange) => [conflictName(one), one.entry, one.current];
  return digestOfPlan([changes.map(said), conflicts.map(said)], faults);
}
