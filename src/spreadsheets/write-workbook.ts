import type { Cell, ColumnDef, DataValidation, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { columnName } from '../domain/tables/table.js';
import { BOLD, HEADING, LOCKED, OPEN, PLAIN, TITLE, WRAPPED } from './sheet-styles.js';

/** A column of a sheet that is made to be filled in. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** What may be written in it; a column without is locked. */
  readonly entry?: SheetEntry;
}

interface Told {
  readonly title: string;
  readonly text: string;
}

/** What a cell accepts, and what is said beside it. */
export interface SheetEntry {
  /** One of these; where there is none, what the formula says of a cell named `CELL`. */
  readonly values?: readonly string[];
  readonly formula?: string;
  readonly prompt: Told;
  readonly refusal: Told;
}

export type SheetValue = string | number | null;

/**
 * A sheet with a title, headings that stay in sight, and rows of which only cells of columns with an entry can be changed;
 * where no column has one, the sheet is there to be worked with, and nothing is locked.
 */
export interface FillableSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Columns that stay in sight, with the headings. */
  readonly frozen: number;
  /** Cells of these rows and columns, both from 0, are locked although their column has an entry. */
  readonly isLocked: (row: number, column: number) => boolean;
}

/** A sheet of text, one line a row: the first a title, those that begin with "# " headings. */
export interface TextSheet {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface WorkbookFacts {
  readonly title: string;
  readonly creator: string;
}

const PROTECTION: NonNullable<WriteSheet['protection']> = {
  ...{ sheet: true, autoFilter: true, sort: true, formatColumns: true, formatRows: true, formatCells: true },
  ...{ selectLockedCells: true, selectUnlockedCells: true },
};
const TITLE_ROWS = 1;
const HEADING_HEIGHT = 90;

/** A workbook in which only what is to be filled in can be changed, and a sheet that explains it. */
export function writeWorkbook(
  { title, creator }: WorkbookFacts,
  sheets: readonly FillableSheet[],
  explaining: TextSheet,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [...sheets.map(fillable), textual(explaining)],
    properties: { title, creator },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

function fillable(sheet: FillableSheet): WriteSheet {
  const { name, columns, rows, frozen } = sheet;
  const first = TITLE_ROWS + 1;
  const last = first + rows.length;
  return {
    name,
    columns: columns.map(({ width, hidden = false }): ColumnDef => ({ width, hidden })),
    rows: [headingRow(sheet), columns.map(({ heading }) => heading), ...rows.map((row) => [...row])],
    cells: cellsOf(sheet),
    rowDefs: new Map([[TITLE_ROWS, { height: HEADING_HEIGHT }]]),
    freezePane: { rows: first, columns: frozen },
    autoFilter: { range: `A${first}:${columnName(columns.length - 1)}${Math.max(first, last)}` },
    dataValidations:
      rows.length === 0 ? [] : columns.flatMap((column, at) => validationOf(column, at, first + 1, last)),
    ...(columns.some(({ entry }) => entry) && { protection: PROTECTION }),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The title stands over the first column that shows. */
function headingRow({ title, columns }: FillableSheet): SheetValue[] {
  return columns.slice(0, firstShown(columns) + 1).map((_, at, all) => (at === all.length - 1 ? title : null));
}

const firstShown = (columns: readonly SheetColumn[]): number => columns.findIndex(({ hidden }) => hidden !== true);

function cellsOf({ title, columns, rows, isLocked }: FillableSheet): Map<string, Cell> {
  const cells = new Map<string, Cell>([[`0,${firstShown(columns)}`, { value: title, type: 'string', style: TITLE }]]);
  for (const [at, { heading }] of columns.entries()) {
    cells.set(`${TITLE_ROWS},${at}`, { value: heading, type: 'string', style: HEADING });
  }
  const shut = columns.some(({ entry }) => entry) ? LOCKED : PLAIN;
  for (const [index, row] of rows.entries()) {
    for (const [at, { entry }] of columns.entries()) {
      const value = row[at] ?? null;
      const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
      const style = entry && !isLocked(index, at) ? OPEN : shut;
      cells.set(`${index + TITLE_ROWS + 1},${at}`, { value, type, style });
    }
  }
  return cells;
}

function validationOf({ entry }: SheetColumn, at: number, first: number, last: number): DataValidation[] {
  if (!entry) return [];
  const column = columnName(at);
  const { values, formula, prompt, refusal } = entry;
  const accepted: Pick<DataValidation, 'type' | 'values' | 'formula1'> = values
    ? { type: 'list', values: [...values] }
    : { type: 'custom', formula1: (formula ?? '').replaceAll('CELL', `${column}${first}`) };
  return [
    {
      ...{ ...accepted, range: `${column}${first}:${column}${last}`, allowBlank: true },
      ...{ showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text },
      ...{ showErrorMessage: true, errorTitle: refusal.title, errorMessage: refusal.text },
    },
  ];
}

/** A sheet of text that cannot be changed. */
export function textual({ name, lines }: TextSheet): WriteSheet {
  const styles = lines.map((line, index) => (index === 0 ? TITLE : line.startsWith('# ') ? BOLD : WRAPPED));
  const texts = lines.map((line) => line.replace(/^# /, ''));
  return {
    name,
    columns: [{ width: 100 }],
    rows: texts.map((text) => [text]),
    cells: new Map(texts.map((value, index) => [`${index},0`, { value, type: 'string', style: styles[index]! }])),
    protection: { sheet: true },
  };
}
