import { withoutApostrophe } from './formula-text.js';

/** What a cell of a spreadsheet holds. A day that the file says to be one is text, "2023-06-15". */
export type TableCell = string | number | boolean | null;

export interface TableRow {
  /** As spreadsheets count, from 1. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

/** A sheet of a workbook, or all of a text file. */
export interface Table {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Where something stands in a file. */
export interface TablePlace {
  readonly sheet: string;
  /** "C4". */
  readonly address: string;
}

/** Something in a cell that is not understood, or cannot be: a code, and what its sentence is made from. */
export interface TableFault extends TablePlace {
  readonly code: string;
  /** What is written there. */
  readonly written: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** "C4" for the fourth row and the third column, which is 2: columns are counted from 0, rows from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** "A", "Z", "AA" for 0, 25, 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** What a cell shows, without the blanks around it. */
export function textOf(cell: TableCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : withoutApostrophe(cell).normalize('NFC').trim();
}

/** What is told again of a cell: enough to recognise it by, however much is written there. */
export function recognisable(written: string): string {
  const letters = written.slice(0, 2 * MOST_TOLD);
  const first = Array.from(letters).slice(0, MOST_TOLD).join('');
  return first.length < written.length ? `${first}…` : written;
}

const MOST_TOLD = 200;

/** Whether nothing is written in a row. */
export const isBlankRow = ({ cells }: TableRow): boolean => cells.every((cell) => textOf(cell) === '');
