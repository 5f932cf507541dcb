import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { partsOfArchive } from './archive-parts.js';
import { orderedArchive } from './ordered-archive.js';
import { openSheets } from './read-tables.js';
import { bytesInHand, bytesOnDisk, type StoredBytes } from './stored-bytes.js';

const ROWS = 20_000;
const rowOf = (index: number): (string | number)[] => [
  `Exemple ${index % 50}`,
  ...Array.from({ length: 9 }, (_, column) => index * 10 + column),
];
const MADE = ['exceljs', 'libreoffice'].map((name) => `test/support/spreadsheets/${name}.xlsx`);

/** Counts what is read of it. */
function counted(bytes: StoredBytes): { readonly bytes: StoredBytes; readonly read: () => number } {
  let read = 0;
  return {
    read: () => read,
    bytes: {
      size: bytes.size,
      async slice(from, to) {
        const slice = await bytes.slice(from, to);
        read += slice.length;
        return slice;
      },
      async *portions(from, to) {
        for await (const portion of bytes.portions(from, to)) {
          read += portion.length;
          yield portion;
        }
      },
    },
  };
}

describe('a workbook read from the disk', () => {
  let folder: string;
  let path: string;
  let content: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'delibloc-workbook-'));
    path = join(folder, 'whole.xlsx');
    const rows = Array.from({ length: ROWS }, (_, index) => rowOf(index));
    content = Buffer.from(
      await writeXlsx({
        sheets: [
          { name: 'Première', rows: [['x']] },
          { name: 'Longue', rows },
        ],
      }),
    );
    await writeFile(path, content);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has every row of its sheets', async () => {
    const sheets = await openSheets((await bytesOnDisk(path))!);
    expect(sheets.map(({ name }) => name)).toEqual(['Première', 'Longue']);
    let count = 0;
    const wrong: number[] = [];
    for await (const { number, cells } of sheets[1]!.rows()) {
      const isRight = number === count + 1 && cells.join(';') === rowOf(count).join(';');
      if (!isRight) wrong.push(number);
      count += 1;
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(ROWS);
  });

  it('is read no further than somebody asks for rows, however long one waits', async () => {
    const { bytes, read } = counted(bytesInHand(content, 4096));
    const sheet = (await openSheets(bytes))[1]!;
    const rows = sheet.rows()[Symbol.asyncIterator]();
    for (let row = 0; row < 30; row += 1) await rows.next();
    for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(read()).toBeLessThan(content.length / 2);
    await rows.return!();
    expect(await rows.next()).toEqual({ done: true, value: undefined });
    expect(read()).toBeLessThan(content.length / 2);
  });

  it('is nothing where it has gone', async () => {
    expect(await bytesOnDisk(join(folder, 'none.xlsx'))).toBeNull();
  });

  it.each(MADE)('holds the same in another order of its parts: %s', async (name) => {
    const made = await readFile(name);
    const pieces: Uint8Array[] = [];
    for await (const piece of orderedArchive(bytesInHand(made), await partsOfArchive(bytesInHand(made)))) {
      pieces.push(piece);
    }
    const ordered = await readXlsx(Buffer.concat(pieces));
    const whole = await readXlsx(made);
    expect(ordered.sheets.map(({ name: sheet, rows }) => [sheet, rows])).toEqual(
      whole.sheets.map(({ name: sheet, rows }) => [sheet, rows]),
    );
    expect(whole.sheets[0]!.rows.length).toBeGreaterThan(3);
  });
});
