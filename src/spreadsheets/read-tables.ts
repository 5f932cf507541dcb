import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { DomainError } from '../domain/errors.js';
import type { Table, TableCell, TableRow } from '../domain/tables/table.js';
import { type ArchivePart, partsOfArchive } from './archive-parts.js';
import { delimiterOf, FAR_ENOUGH } from './delimiter.js';
import { OnDemand } from './on-demand.js';
import { namingArchive, orderedArchive } from './ordered-archive.js';
import { bytesInHand, type StoredBytes } from './stored-bytes.js';
import { beginningOfText, encodingOf, textOfBytes } from './text-of-bytes.js';
import { TextRows } from './text-rows.js';

/** A sheet that can be read row by row. */
export interface OpenSheet {
  readonly name: string;
  rows(): AsyncIterable<TableRow>;
}

/** Rows and cells of one file: a year of an institution's evaluations fits. */
export const MOST_ROWS = 200_000;
const MOST_COLUMNS = 2_000;
const MOST_SHEETS = 60;

const ZIP = Buffer.from('PK\u0003\u0004');
/** Workbooks of Excel before 2007, and those that a password protects. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Documents, and pages of the web that programs hand out under the name of a workbook. */
const OTHER_TEXT = /^(?:\xef\xbb\xbf)?\s*(?:%PDF-|\{\\rtf|<(?:!doctype|\?xml|html|table)\b)/i;

/**
 * Opens a workbook (XLSX) or a text file (CSV) by what is in it, whatever its name. Sheets that are hidden are left
 * out. Throws `spreadsheetUnreadable`, `spreadsheetTooLarge`, `spreadsheetOutdated`.
 */
export async function openSheets(bytes: StoredBytes): Promise<OpenSheet[]> {
  const beginning = await bytes.slice(0, BEGINNING);
  if (beginning.subarray(0, 4).equals(OLE)) throw new DomainError('spreadsheetOutdated', {});
  if (!beginning.subarray(0, 4).equals(ZIP)) return [textSheet(bytes, beginning)];
  const parts = await partsOfArchive(bytes);
  const names = await readable(() => namesOfSheets(bytes, parts));
  if (names.length > MOST_SHEETS) throw new DomainError('spreadsheetTooLarge', { sheets: MOST_SHEETS });
  return names.map((name) => ({ name, rows: () => workbookRows(bytes, parts, name) }));
}

/** All of a file at once, for those that are small. */
export async function readTables(content: Buffer): Promise<Table[]> {
  const tables: Table[] = [];
  for (const sheet of await openSheets(bytesInHand(content))) {
    const rows: TableRow[] = [];
    for await (const row of sheet.rows()) rows.push(row);
    tables.push({ name: sheet.name, rows });
  }
  return tables;
}

/** Names of the sheets that show; none of them is read. */
async function namesOfSheets(bytes: StoredBytes, parts: readonly ArchivePart[]): Promise<string[]> {
  const names: string[] = [];
  await readXlsx((await namingArchive(bytes, parts)) ?? (await bytes.slice(0, bytes.size)), {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  if (names.length === 0) throw new DomainError('spreadsheetUnreadable', {});
  return names;
}

async function* workbookRows(
  bytes: StoredBytes,
  parts: readonly ArchivePart[],
  sheet: string,
): AsyncGenerator<TableRow> {
  const demand = new OnDemand();
  const rows = streamXlsxRows(demand.stream(orderedArchive(bytes, parts)), { sheet });
  let count = 0;
  try {
    for (;;) {
      const { done, value } = await readable(() => demand.while(() => rows.next()));
      if (done === true) return;
      count = demandWithin(count + 1, value.values.length);
      yield { number: value.index + 1, cells: value.values.map(cellOf) };
    }
  } finally {
    demand.end();
    await rows.return(undefined);
  }
}

function textSheet(bytes: StoredBytes, beginning: Buffer): OpenSheet {
  const isBinary = beginning.includes(0) && beginning[0] !== 0xff;
  if (isBinary || OTHER_TEXT.test(beginning.toString('latin1', 0, 200)))
    throw new DomainError('spreadsheetUnreadable', {});
  return { name: 'CSV', rows: () => textRows(bytes) };
}

/** How much tells what a file is. */
const BEGINNING = 1000;

async function* textRows(bytes: StoredBytes): AsyncGenerator<TableRow> {
  const encoding = await encodingOf(bytes);
  const reader = new TextRows(delimiterOf(await beginningOfText(bytes, encoding, FAR_ENOUGH)));
  let number = 0;
  const numbered = (values: readonly string[]): TableRow => {
    number = demandWithin(number + 1, values.length);
    return { number, cells: values };
  };
  for await (const piece of textOfBytes(bytes, encoding))
    for (const values of reader.add(piece)) yield numbered(values);
  for (const values of reader.end()) yield numbered(values);
}

function demandWithin(rows: number, columns: number): number {
  if (rows > MOST_ROWS) throw new DomainError('spreadsheetTooLarge', { rows: MOST_ROWS });
  if (columns > MOST_COLUMNS) throw new DomainError('spreadsheetTooLarge', { columns: MOST_COLUMNS });
  return rows;
}

/** Days are read as days: the hour of a cell, in whatever zone, is not what people write in these files. */
function cellOf(value: unknown): TableCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Whatever is broken in a file is told as one thing. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('spreadsheetUnreadable', {});
  }
}
