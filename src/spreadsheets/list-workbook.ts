import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { ListFileColumn, ListValue } from './list-cell.js';
import { escaped, MOST_ROWS_IN_SHEET, sheetBeginning, sheetEnd, sheetRow } from './list-sheet.js';
import { workbookParts } from './list-workbook-parts.js';

type Rows = readonly (readonly ListValue[])[];

export interface WrittenList {
  /** Of the sheet. */
  readonly name: string;
  readonly columns: readonly ListFileColumn[];
  /** Read on as the file leaves, and no sooner. */
  readonly portions: AsyncIterable<Rows>;
  /** When it is written. */
  readonly at: Date;
}

/**
 * A list as a workbook, sent as it is written: of however many rows, one portion is in memory. hucre writes as a stream
 * too, but neither filter nor format of headings. A list longer than a sheet goes on in another. Closed before its end,
 * the stream closes `portions`.
 */
export function listWorkbook(list: WrittenList, mostRows: number = MOST_ROWS_IN_SHEET): Readable {
  const zip = new yazl.ZipFile();
  const stream = zip.outputStream as Readable;
  const rows = new RowsInTurn(list.portions);
  zip.on('error', (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  stream.once('close', () => void rows.close());
  const addSheet = (sheets: number): void => {
    const sheet = Readable.from(sheetText(list, rows, mostRows), { objectMode: false, highWaterMark: 1 });
    sheet.once('error', (error) => stream.destroy(error));
    sheet.once('end', () => (rows.ended ? finish(zip, list, sheets) : addSheet(sheets + 1)));
    stream.once('close', () => sheet.destroy());
    zip.addReadStream(sheet, `xl/worksheets/sheet${sheets}.xml`, { mtime: list.at });
  };
  addSheet(1);
  return stream;
}

function finish(zip: yazl.ZipFile, { name, at }: WrittenList, sheets: number): void {
  const names = Array.from({ length: sheets }, (_, index) => sheetName(name, index + 1));
  for (const [path, content] of workbookParts(names)) zip.addBuffer(Buffer.from(content), path, { mtime: at });
  zip.end();
}

/** Excel takes 31 characters, and not all of them. */
function sheetName(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` ${number}`;
  const shown = name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31 - suffix.length);
  return escaped(shown + suffix);
}

/** A portion of rows is a piece of text. */
async function* sheetText({ columns }: WrittenList, rows: RowsInTurn, mostRows: number): AsyncGenerator<string> {
  let written = 1;
  let portion = await rows.atMost(mostRows - written);
  yield sheetBeginning(columns, portion);
  while (portion.length > 0) {
    yield portion.map((row, at) => sheetRow(written + at + 1, row, columns)).join('');
    written += portion.length;
    portion = await rows.atMost(mostRows - written);
  }
  yield sheetEnd(columns.length, written);
}

/** Portions of rows one after the other, cut where a sheet is full. */
class RowsInTurn {
  private readonly portions: AsyncIterator<Rows>;
  private waiting: Rows = [];
  private over = false;

  constructor(portions: AsyncIterable<Rows>) {
    this.portions = portions[Symbol.asyncIterator]();
  }

  /** Whether nothing is left; known once a sheet was filled, as it looks one row further. */
  get ended(): boolean {
    return this.over && this.waiting.length === 0;
  }

  /** The next rows, none at the end or where none are wanted. */
  async atMost(count: number): Promise<Rows> {
    while (this.waiting.length === 0 && !this.over) await this.read();
    const rows = this.waiting.slice(0, count);
    this.waiting = this.waiting.slice(count);
    return rows;
  }

  async close(): Promise<void> {
    this.over = true;
    this.waiting = [];
    await this.portions.return?.();
  }

  private async read(): Promise<void> {
    const next = await this.portions.next();
    if (next.done === true) this.over = true;
    else this.waiting = next.value;
  }
}
