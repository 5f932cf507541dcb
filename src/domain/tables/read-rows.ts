import { cellUnder, findHeader, type Header } from './header.js';
import { type ColumnNames, recogniserOf } from './named-columns.js';
import {
  cellAddress,
  isBlankRow,
  recognisable,
  type Table,
  type TableCell,
  type TableFault,
  type TableRow,
  textOf,
} from './table.js';

/** What a cell says, or the code of why it is not understood; neither where it says nothing. */
export interface ReadField {
  readonly value?: FieldValue | undefined;
  readonly fault?: string | undefined;
}
export type FieldValue = string | number | boolean | readonly string[];

/** A kind of file: its columns, and how a row of it is read. */
export interface RowKind<Column extends string> {
  /** Under the names that people give them. */
  readonly columns: ColumnNames<Column>;
  /** Without these no row is taken for the header; the first stands for the row where a fault has no cell. */
  readonly header: readonly [Column, ...Column[]];
  /** Which columns of a row are read, and which of these may not be blank, by what is written in it. */
  readonly wanted: (isWritten: (column: Column) => boolean) => Wanted<Column>;
  /** Reads a cell in which something is written. */
  readonly read: (column: Column, cell: TableCell, text: string) => ReadField;
}

export interface Wanted<Column extends string> {
  readonly columns: readonly Column[];
  readonly needed: readonly Column[];
}

/** A row without faults. What is blank is left out. */
export interface ReadRow<Column extends string> {
  readonly sheet: string;
  readonly number: number;
  readonly fields: Readonly<Partial<Record<Column, FieldValue>>>;
  /** Where a field of it stands, or would. */
  readonly addressOf: (field: string) => string;
}

export type RowOrFaults<Column extends string> =
  { readonly row: ReadRow<Column> } | { readonly faults: readonly TableFault[] };

/** All of a sheet. */
export interface SheetReading<Row> {
  readonly rows: readonly Row[];
  readonly faults: readonly TableFault[];
  /** Headings of columns left alone. */
  readonly leftAlone: readonly string[];
}

/** The row that names the columns of that kind, among the first ones; null where there is none. */
export function headerOfKind<Column extends string>(
  { columns, header }: RowKind<Column>,
  rows: readonly TableRow[],
): Header<Column> | null {
  return findHeader<Column>(rows, recogniserOf<Column>(columns), (found) => header.every((one) => found.has(one)));
}

/** Headings of columns that say nothing here. */
export const leftAloneBy = <Column>({ unknown, repeated }: Header<Column>): string[] =>
  [...unknown, ...repeated].map(({ text }) => recognisable(text));

/** Reads a sheet; null where no row of it names the columns of that kind. */
export function readSheet<Column extends string>(
  kind: RowKind<Column>,
  { name, rows }: Table,
): SheetReading<ReadRow<Column>> | null {
  const header = headerOfKind(kind, rows);
  if (!header) return null;
  const read = rows
    .filter((row) => row.number > header.row && !isBlankRow(row))
    .map((row) => readRow(kind, name, header, row));
  return {
    rows: read.flatMap((one) => ('row' in one ? [one.row] : [])),
    faults: read.flatMap((one) => ('faults' in one ? one.faults : [])),
    leftAlone: leftAloneBy(header),
  };
}

/** Reads a row under its header. One with a fault is not read at all: half of a record is none. */
export function readRow<Column extends string>(
  kind: RowKind<Column>,
  sheet: string,
  header: Header<Column>,
  row: TableRow,
): RowOrFaults<Column> {
  const textIn = (column: Column): string => textOf(cellUnder(header, row, column));
  const { columns, needed } = kind.wanted((column) => textIn(column) !== '');
  const fields: Partial<Record<Column, FieldValue>> = {};
  const faults: TableFault[] = [];
  const addressOf = (field: string): string =>
    cellAddress(row.number, header.columns.get(field as Column) ?? header.columns.get(kind.header[0])!);
  for (const column of columns) {
    const written = textIn(column);
    const { value, fault } = fieldIn(kind, column, { cell: cellUnder(header, row, column), written, needed });
    if (fault !== undefined)
      faults.push({ sheet, address: addressOf(column), code: fault, written: recognisable(written), facts: {} });
    else if (value !== undefined) fields[column] = value;
  }
  return faults.length > 0 ? { faults } : { row: { sheet, number: row.number, fields, addressOf } };
}

interface Cell<Column> {
  readonly cell: TableCell;
  readonly written: string;
  readonly needed: readonly Column[];
}

function fieldIn<Column extends string>(
  { read }: RowKind<Column>,
  column: Column,
  { cell, written, needed }: Cell<Column>,
): ReadField {
  if (written !== '') return read(column, cell, written);
  return needed.includes(column) ? { fault: 'blankField' } : {};
}
