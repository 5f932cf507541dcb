import type { Principal } from '../accounts/principal.js';
import type { Bloc } from '../domain/certification/certification.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import type { GridColumn } from './grid-columns.view.js';
import { countsOf, countText, progressView } from './grid-counts.view.js';
import { presenting } from './grid-page.js';
import {
  blocColumns,
  type GridRow,
  gridRows,
  proposalTold,
  type RowClosure,
  type ToldProposal,
} from './grid-rows.view.js';

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
  /** Indexes of the columns that are closed to who looks until they hand in their own sheet. */
  readonly withheld: readonly number[];
  readonly proposal: ToldProposal;
}

/** The grid of one bloc as it is worked in. */
export interface PresentedBlocGrid {
  /** Who is answered. */
  readonly accountId: string;
  /** Names the state that is answered, as the events of the deliberation do. */
  readonly state: string;
  readonly open: boolean;
  readonly columns: readonly Pick<GridColumn, 'assessment' | 'competence' | 'spoken' | 'marked'>[];
  readonly rows: readonly PresentedGridRow[];
  /** « 812 sur 900 saisies », in French. */
  readonly progress: { readonly value: number; readonly max: number; readonly text: string };
  /** By code of the bloc, « 5 sur 18 ». */
  readonly counts: Readonly<Record<string, string>>;
}

export function presentBlocGrid({ accountId }: Principal, grid: SessionGrid, bloc: Bloc): PresentedBlocGrid {
  const shown = new Set(grid.shown);
  const cases = presenting(grid, bloc).filter((one) => shown.has(one));
  const counts = countsOf(grid);
  const { value, max, text } = progressView(grid, counts);
  return {
    ...{ accountId, state: grid.token, open: grid.open },
    columns: blocColumns(grid, bloc).map(({ assessment, competence, spoken, marked }) => ({
      ...{ assessment, competence, spoken, marked },
    })),
    rows: gridRows(grid, bloc, cases).map(presentRow),
    progress: { value, max, text },
    counts: Object.fromEntries(counts.map((count) => [count.bloc.code, countText(count)])),
  };
}

function presentRow(row: GridRow): PresentedGridRow {
  const { candidacyId, enrollmentId, name, closed, absent, cells } = row;
  const commented = cells.flatMap(({ comment }, index) => (comment === null ? [] : [[index, comment] as const]));
  return {
    ...{ candidacyId, enrollmentId, name, closed, absent },
    entries: cells.map(({ entry }) => entry),
    versions: cells.map(({ version }) => version),
    comments: Object.fromEntries(commented),
    withheld: cells.flatMap((cell, index) => (cell.withheld ? [index] : [])),
    proposal: proposalTold(row),
  };
}
