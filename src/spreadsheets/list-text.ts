import { withApostrophe } from '../domain/tables/formula-text.js';
import { listCell, type ListFileColumn, type ListValue, writtenCell } from './list-cell.js';

const BYTE_ORDER_MARK = '\ufeff';
const TO_QUOTE = /[";\r\n]|^\s|\s$/;

/**
 * A list as a text file that spreadsheets in French open by a double click: semicolons, UTF-8 with its mark, days and
 * numbers as they are written here. A portion of rows is text as soon as it comes, and nothing of it is kept.
 */
export async function* listText(
  columns: readonly ListFileColumn[],
  portions: AsyncIterable<readonly (readonly ListValue[])[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + textLine(columns.map(({ heading }) => heading));
  for await (const rows of portions) {
    if (rows.length > 0) yield rows.map((row) => textLine(row, columns)).join('');
  }
}

/** A line of a text file, with its end; what a spreadsheet would take for a formula has an apostrophe before it. */
export function textLine(values: readonly ListValue[], columns: readonly ListFileColumn[] = []): string {
  return `${values.map((value, at) => field(value, columns[at]?.kind)).join(';')}\r\n`;
}

function field(value: ListValue, kind: ListFileColumn['kind']): string {
  const cell = listCell(value, kind);
  const text = cell.kind === 'text' ? withApostrophe(cell.value) : writtenCell(cell);
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
