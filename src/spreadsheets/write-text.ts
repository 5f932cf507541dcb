import { writeCsv } from 'hucre/csv';

/**
 * A text file as French spreadsheets open it by a double click: semicolons, UTF-8 with its mark. What a spreadsheet
 * would take for a formula has an apostrophe before it.
 */
export function writeText(rows: readonly (readonly string[])[]): Uint8Array {
  const text = writeCsv(
    rows.map((row) => [...row]),
    { delimiter: ';', bom: true, escapeFormulae: true },
  );
  return Buffer.from(text, 'utf8');
}
