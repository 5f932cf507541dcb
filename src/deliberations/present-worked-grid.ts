import type { Principal } from '../accounts/principal.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import type { GridColumn } from './grid-columns.view.js';
import { countsOf, countText, progressView } from './grid-counts.view.js';
import { columnsOf, type GridExtent, presenting } from './grid-extent.js';
import { type CellClosure, type GridRow, gridRows, type RowClosure, type ToldProposal } from './grid-rows.view.js';

export interface PresentedGridRow {
  readonly candidacyId: string;
  readonly enrollmentId: string;
  readonly name: string;
  /** Why nothing of it can be entered, if so. */
  readonly closed: RowClosure | null;
  readonly absent: boolean;
  /** As typed, in the order of the columns: a letter (A N J I D), a mark with a comma, or nothing. */
  readonly entries: readonly string[];
  /** Of each entry; 0 where nothing is recorded. */
  readonly versions: readonly number[];
  /** By index of the column, where there is one. */
  readonly comments: Readonly<Record<string, string>>;
  /** By index of the column, why nothing can be entered in that cell, if so. */
  readonly closedCells: Readonly<Record<string, CellClosure>>;
  /** What the rules propose of each bloc of the grid, in their order, from all that is recorded in whatever grid. */
  readonly proposals: readonly ToldProposal[];
}

/** The grid of one bloc, or of one assessment across its blocs, as it is worked in. */
export interface PresentedWorkedGrid {
  /** Who is answered. */
  readonly accountId: string;
  /** Names the state that is answered, as the events of the deliberation do. */
  readonly state: string;
  readonly open: boolean;
  readonly columns: readonly Pick<GridColumn, 'assessment' | 'competence' | 'spoken' | 'marked'>[];
  /** The blocs it is of, in the order of the certification. */
  readonly blocs: readonly { readonly code: string; readonly title: string }[];
  readonly rows: readonly PresentedGridRow[];
  /** « 812 sur 900 saisies » of all the session, in French. */
  readonly progress: { readonly value: number; readonly max: number; readonly text: string };
  /** By code of the bloc, or of the assessment in the grid of one: « 5 sur 18 ». */
  readonly counts: Readonly<Record<string, string>>;
}

export function presentWorkedGrid(
  { accountId }: Principal,
  grid: SessionGrid,
  extent: GridExtent,
): PresentedWorkedGrid {
  const shown = new Set(grid.shown);
  const cases = presenting(grid, extent).filter((one) => shown.has(one));
  const { value, max, text } = progressView(grid);
  const counts = countsOf(grid, extent.kind).map((count) => [count.extent.code, countText(count)] as const);
  return {
    ...{ accountId, state: grid.token, open: grid.open },
    columns: columnsOf(extent).map(({ assessment, competence, spoken, marked }) => ({
      ...{ assessment, competence, spoken, marked },
    })),
    blocs: extent.blocs.map(({ code, title }) => ({ code, title })),
    rows: gridRows(grid, extent, cases).map(presentRow),
    progress: { value, max, text },
    counts: Object.fromEntries(counts),
  };
}

function presentRow(row: GridRow): PresentedGridRow {
  const { candidacyId, enrollmentId, name, closed, absent, cells, proposals } = row;
  return {
    ...{ candidacyId, enrollmentId, name, closed, absent, proposals },
    entries: cells.map(({ entry }) => entry),
    versions: cells.map(({ version }) => version),
    comments: byIndex(cells.map(({ comment }) => comment)),
    closedCells: byIndex(cells.map((cell) => cell.closed)),
  };
}

/** Those that are something. */
function byIndex<T>(all: readonly (T | null)[]): Record<string, T> {
  return Object.fromEntries(all.flatMap((one, index) => (one === null ? [] : [[index, one] as const])));
}
