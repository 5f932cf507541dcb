import { textLine } from './list-text.js';

/** A small text file as French spreadsheets open it by a double click; see {@link textLine}. */
export function writeText(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(`\ufeff${rows.map((row) => textLine(row)).join('')}`, 'utf8');
}
