import type { Bloc } from '../domain/certification/certification.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import type { GridColumn } from './grid-columns.view.js';
import { extentsOf, type GridExtent, presenting } from './grid-extent.js';
import { gridRows } from './grid-rows.view.js';
import type { CandidacyCase } from './load-cases.js';

/** A result that a session still awaits of a candidate. */
export interface MissingCell {
  /** In the order of passage. */
  readonly rank: number;
  readonly name: string;
  readonly enrollmentId: string;
  readonly bloc: Bloc;
  /** Title of the assessment. */
  readonly assessment: string;
  readonly column: GridColumn;
}

/**
 * What is still to be recorded of those who come, by candidate in the order of passage, as far as the reader is told:
 * what is withheld from them is not told to be missing. A sealed session awaits nothing any more.
 */
export function missingCells(grid: SessionGrid): MissingCell[] {
  const found = extentsOf(grid, 'bloc').flatMap((extent) => missingOf(grid, extent));
  return found.toSorted((one, other) => one.rank - other.rank);
}

function missingOf(grid: SessionGrid, extent: GridExtent): MissingCell[] {
  const bloc = extent.blocs[0]!;
  const cases = presenting(grid, extent).filter(isAwaited);
  const titles = new Map(grid.loaded.certification.content.assessments.map(({ code, title }) => [code, title]));
  return gridRows(grid, extent, cases).flatMap(({ closed, cells, name, enrollmentId }, index) =>
    cells
      .filter((cell) => closed === null && cell.closed === null && cell.entry === '')
      .map(({ column }) => ({
        ...{ rank: cases[index]!.rank, name, enrollmentId, bloc, column },
        assessment: titles.get(column.assessment)!,
      })),
  );
}

/** Of those who are absent nothing is awaited. */
const isAwaited = ({ examined }: CandidacyCase): boolean => examined.record.attendance === 'present';

/** Whether a result is of the bloc and of the assessment asked for. */
export const askedFor =
  ({ bloc, assessment }: { readonly bloc?: string; readonly assessment?: string }) =>
  (one: MissingCell): boolean =>
    (bloc === undefined || one.bloc.code === bloc) &&
    (assessment === undefined || one.column.assessment === assessment);
