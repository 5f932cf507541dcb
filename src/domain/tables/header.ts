import { isBlankRow, type TableCell, type TableRow, textOf } from './table.js';

/** The row that names the columns, and what it names. */
export interface Header<Key> {
  /** Its number. */
  readonly row: number;
  /** Where each column recognised stands, from 0. */
  readonly columns: ReadonlyMap<Key, number>;
  /** Columns whose name says nothing here: they are left alone. */
  readonly unknown: readonly HeaderCell[];
  /** Columns that say again what one before them says. */
  readonly repeated: readonly HeaderCell[];
}

export interface HeaderCell {
  readonly column: number;
  readonly text: string;
}

/** How far down a sheet its header is looked for: titles and logos come before it. */
export const HEADER_WITHIN = 30;

/**
 * The row, among the first ones, that names the most columns; the first of several. Null where none names all that is
 * needed: `isEnough` says so of the keys found.
 */
export function findHeader<Key>(
  rows: readonly TableRow[],
  recognise: (text: string) => Key | undefined,
  isEnough: (found: ReadonlyMap<Key, number>) => boolean,
): Header<Key> | null {
  const read = rows
    .slice(0, HEADER_WITHIN)
    .filter((row) => !isBlankRow(row))
    .map((row) => headerOf(row, recognise))
    .filter(({ columns }) => isEnough(columns));
  return read.reduce<Header<Key> | null>(
    (best, one) => (best === null || one.columns.size > best.columns.size ? one : best),
    null,
  );
}

/** The cell of a row under a column, null where the column is not there. */
export function cellUnder<Key>({ columns }: Header<Key>, { cells }: TableRow, key: Key): TableCell {
  const column = columns.get(key);
  return column === undefined ? null : (cells[column] ?? null);
}

function headerOf<Key>({ number, cells }: TableRow, recognise: (text: string) => Key | undefined): Header<Key> {
  const columns = new Map<Key, number>();
  const unknown: HeaderCell[] = [];
  const repeated: HeaderCell[] = [];
  for (const [column, cell] of cells.entries()) {
    const text = textOf(cell);
    if (text === '') continue;
    const key = recognise(text);
    if (key === undefined) unknown.push({ column, text });
    else if (columns.has(key)) repeated.push({ column, text });
    else columns.set(key, column);
  }
  return { row: number, columns, unknown, repeated };
}
