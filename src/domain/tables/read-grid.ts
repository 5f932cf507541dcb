import { columnsNamed, type GridFileColumn } from './grid-columns.js';
import { type GridFileRow, IDENTITY_COLUMNS, type IdentityColumn, rowOf } from './grid-rows.js';
import { cellUnder, findHeader, type Header } from './header.js';
import { recogniserOf } from './named-columns.js';
import { type Entry, isBlankEntry, readEntry } from './read-entry.js';
import { NEVER_RECORDED, readState, type SeenEntry, type SeenState } from './seen-state.js';
import {
  cellAddress,
  isBlankRow,
  recognisable,
  type Table,
  type TableFault,
  type TablePlace,
  type TableRow,
  textOf,
} from './table.js';

/** The grid that a file is read against. */
export interface GridShape {
  readonly columns: readonly GridFileColumn[];
  readonly rows: readonly GridFileRow[];
}

/** What a file says of one cell. */
export interface ReadCell extends TablePlace {
  readonly row: GridFileRow;
  readonly column: GridFileColumn;
  readonly entry: Entry;
  /** As it stands in the file. */
  readonly written: string;
  /** As it was when the file was made; null where the file does not say. */
  readonly seen: SeenEntry | null;
}

/** What is read of one sheet. */
export interface GridReading {
  readonly cells: readonly ReadCell[];
  readonly faults: readonly TableFault[];
  /** Headings of columns left alone. */
  readonly leftAlone: readonly string[];
}

type Key = IdentityColumn | GridFileColumn;

const identityOf = recogniserOf<IdentityColumn>(IDENTITY_COLUMNS);

/** Reads a sheet; null where no row of it names a candidate's column and one of the grid. */
export function readGridSheet({ columns, rows }: GridShape, table: Table): GridReading | null {
  const named = (text: string): GridFileColumn[] => columnsNamed(columns, text);
  const recognise = (text: string): Key | undefined => {
    const found = identityOf(text) ?? named(text);
    return Array.isArray(found) ? (found.length === 1 ? found[0] : undefined) : found;
  };
  const header = findHeader<Key>(table.rows, recognise, isEnough);
  if (!header) return null;
  const doubtful = header.unknown.filter(({ text }) => named(text).length > 1);
  const faults = [
    ...doubtful.map(({ column, text }) => faultAt(table.name, header.row, column, 'severalAssessments', text)),
    ...header.repeated.map(({ column, text }) => faultAt(table.name, header.row, column, 'columnTwice', text)),
  ];
  const read = table.rows
    .filter((row) => row.number > header.row && !isBlankRow(row))
    .map((row) => readRow(table.name, rows, header, row));
  return {
    cells: read.flatMap(({ cells }) => cells),
    faults: [...faults, ...read.flatMap((one) => one.faults)],
    leftAlone: header.unknown.filter((one) => !doubtful.includes(one)).map(({ text }) => text),
  };
}

function isEnough(found: ReadonlyMap<Key, number>): boolean {
  const named = found.has('key') || found.has('name') || (found.has('lastName') && found.has('firstNames'));
  return named && [...found.keys()].some((key) => typeof key === 'object');
}

type Read = Pick<GridReading, 'cells' | 'faults'>;

const NOTHING_READ: Read = { cells: [], faults: [] };

function readRow(sheet: string, rows: readonly GridFileRow[], header: Header<Key>, found: TableRow): Read {
  const gridColumns = [...header.columns].filter((one): one is [GridFileColumn, number] => typeof one[0] === 'object');
  const written = gridColumns.filter(([column]) => textOf(cellUnder(header, found, column)) !== '');
  const whose = rowOf(rows, header as Header<IdentityColumn>, found);
  if ('fault' in whose) {
    if (whose.blank && written.length === 0) return NOTHING_READ;
    const column = header.columns.get(whose.at) ?? 0;
    return refuse(sheet, found, column, whose.fault);
  }
  const state = stateOf(header, found);
  if (state === undefined) return refuse(sheet, found, header.columns.get('state')!, 'stateUnreadable');
  const read = gridColumns.map(([column, at]) => readCell(sheet, found, at, column, whose.row, state));
  return { cells: read.flatMap(({ cells }) => cells), faults: read.flatMap(({ faults }) => faults) };
}

function readCell(
  sheet: string,
  { number, cells }: TableRow,
  at: number,
  column: GridFileColumn,
  row: GridFileRow,
  state: SeenState | null,
): Read {
  const cell = cells[at] ?? null;
  const written = textOf(cell);
  const refused = (code: string): Read => ({ cells: [], faults: [faultAt(sheet, number, at, code, written)] });
  const read = readEntry(cell, column.marked);
  if ('fault' in read) return refused(read.fault);
  const { entry } = read;
  const isPresented = row.blocs.includes(column.bloc);
  if (isBlankEntry(entry) && (!isPresented || state === null)) return NOTHING_READ;
  if (!isPresented) return refused('blocNotPresented');
  const name = `${column.assessment}/${column.competence}`;
  const seen = state && (state.get(name) ?? NEVER_RECORDED);
  const place = { sheet, address: cellAddress(number, at) };
  return { cells: [{ ...place, row, column, entry, written, seen }], faults: [] };
}

/** Null where the file does not say, undefined where what it says is no longer whole. */
function stateOf(header: Header<Key>, row: TableRow): SeenState | null | undefined {
  const text = textOf(cellUnder(header, row, 'state'));
  return text === '' ? null : readState(text);
}

const refuse = (sheet: string, { number, cells }: TableRow, column: number, code: string): Read => ({
  cells: [],
  faults: [faultAt(sheet, number, column, code, textOf(cells[column]))],
});

const faultAt = (sheet: string, row: number, column: number, code: string, written: string): TableFault => ({
  ...{ sheet, address: cellAddress(row, column), code, written: recognisable(written), facts: {} },
});
