import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { readDay } from '../domain/tables/read-day.js';
import { textOf } from '../domain/tables/table.js';
import type { ListFileColumn, ListValue } from './list-cell.js';
import { listText } from './list-text.js';
import { listWorkbook } from './list-workbook.js';
import { readTables } from './read-tables.js';

const AT = new Date('2023-06-15T07:00:00Z');

async function* inPortions(rows: readonly (readonly ListValue[])[], size = 3): AsyncGenerator<typeof rows> {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
}

/** « Né·e le:day » is a column of days. */
const columnsOf = (...written: string[]): ListFileColumn[] =>
  written.map((one) => {
    const [heading = '', kind = 'text'] = one.split(':');
    return { heading, kind: kind as 'text' };
  });

const workbookOf = (columns: readonly string[], rows: readonly (readonly ListValue[])[], most?: number) =>
  buffer(listWorkbook({ name: 'Candidats', columns: columnsOf(...columns), portions: inPortions(rows), at: AT }, most));

const textFileOf = async (columns: readonly string[], rows: readonly (readonly ListValue[])[]) =>
  Buffer.from(await text(Readable.from(listText(columnsOf(...columns), inPortions(rows)))), 'utf8');

describe('a list as a text file', () => {
  it('has semicolons, a mark of UTF-8, days and numbers as written in France', async () => {
    const file = await textFileOf(['Nom', 'Né·e le:day', 'Moyenne'], [['Zoé; « Zaz »', '1996-03-14', 12.5]]);
    expect(file.toString('utf8')).toBe('\ufeffNom;Né·e le;Moyenne\r\n"Zoé; « Zaz »";14/03/1996;12,5\r\n');
  });

  it('writes an instant as the clocks of France showed it', async () => {
    const file = await textFileOf(['Le:instant'], [['2023-06-15T07:00:00.000Z']]);
    expect(file.toString('utf8')).toBe('\ufeffLe\r\n15/06/2023 09:00\r\n');
  });

  it('puts an apostrophe before what would be a formula, not before a negative number', async () => {
    const file = await textFileOf(['A', 'B'], [['=HYPERLINK("http://x")', -3]]);
    expect(file.toString('utf8')).toBe('\ufeffA;B\r\n"\'=HYPERLINK(""http://x"")";-3\r\n');
  });

  it('has its headings where there is nothing else', async () => {
    expect((await textFileOf(['A', 'B'], [])).toString('utf8')).toBe('\ufeffA;B\r\n');
  });
});

describe('a list as a workbook', () => {
  it('has days and numbers that spreadsheets count with, and texts that stay texts', async () => {
    const file = await workbookOf(
      ['Nom', 'Né·e le:day', 'Note', 'À:instant'],
      [['=1+1', '1996-03-14', 12.5, '2023-06-15T07:00:00.000Z']],
    );
    const { sheets } = await readXlsx(file, { readStyles: true });
    const [sheet] = sheets;
    expect(sheet!.rows[1]).toEqual(['=1+1', new Date('1996-03-14'), 12.5, new Date('2023-06-15T09:00:00Z')]);
    expect(sheet!.cells!.get('1,0')).not.toHaveProperty('formula');
    expect(sheet!.autoFilter).toMatchObject({ range: 'A1:D2' });
    expect(sheet!.freezePane).toMatchObject({ rows: 1 });
  });

  it('goes on in another sheet where one is full, with its headings', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => [index]);
    const { sheets } = await readXlsx(await workbookOf(['N'], rows, 5));
    expect(sheets.map(({ name, rows: all }) => [name, ...all.map(([cell]) => cell)])).toEqual([
      ...[
        ['Candidats', 'N', 0, 1, 2, 3],
        ['Candidats 2', 'N', 4, 5, 6, 7],
        ['Candidats 3', 'N', 8, 9],
      ],
    ]);
  });

  it('has no second sheet where the first is just full', async () => {
    const { sheets } = await readXlsx(await workbookOf(['N'], [[0], [1], [2], [3]], 5));
    expect(sheets).toHaveLength(1);
  });

  it('has its headings where there is nothing else', async () => {
    const { sheets } = await readXlsx(await workbookOf(['A', 'B'], []));
    expect(sheets.map(({ rows }) => rows)).toEqual([[['A', 'B']]]);
  });

  it('writes days before those that spreadsheets count as they are read', async () => {
    const { sheets } = await readXlsx(await workbookOf(['Né·e le:day'], [['1899-12-31']]));
    expect(sheets[0]!.rows[1]).toEqual(['31/12/1899']);
  });

  it('cuts what is longer than a cell may be', async () => {
    const { sheets } = await readXlsx(await workbookOf(['A'], [['x'.repeat(40_000)]]));
    expect(sheets[0]!.rows[1]![0]).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('ends the reading of rows when it is closed before its end', async () => {
    let close: () => void;
    const closed = new Promise<void>((resolve) => (close = resolve));
    async function* endless(): AsyncGenerator<readonly (readonly ListValue[])[]> {
      try {
        for (;;) yield await Promise.resolve(Array.from({ length: 500 }, () => [Math.random()]));
      } finally {
        close();
      }
    }
    const stream = listWorkbook({ name: 'Sans fin', columns: columnsOf('N'), portions: endless(), at: AT });
    await new Promise((resolve) => stream.once('data', resolve));
    stream.destroy();
    await expect(closed).resolves.toBeUndefined();
  });

  it('fails as the reading of rows fails', async () => {
    async function* failing(): AsyncGenerator<readonly (readonly ListValue[])[]> {
      yield await Promise.resolve([[1]]);
      throw new Error('the database is gone');
    }
    const stream = listWorkbook({ name: 'X', columns: columnsOf('N'), portions: failing(), at: AT });
    await expect(buffer(stream)).rejects.toThrow('the database is gone');
  });
});

const texts = fc
  .tuple(
    fc.array(fc.constantFrom("'", ' ', '\t', '\r', '\n', '=', '+', '-', '@', ';', '"', '_x000D_', '&', '<', 'É')),
    fc.string({ unit: 'grapheme' }),
  )
  .map(([signs, rest]) => signs.join('') + rest);
const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** As cells are read everywhere: composed, without the blanks around them. */
const asRead = (value: string): string => value.normalize('NFC').trim();

describe('a list read back by our own import', () => {
  const files = { xlsx: workbookOf, csv: textFileOf } as const;

  it.each(['csv', 'xlsx'] as const)('says what was written, as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(texts, days), { minLength: 1, maxLength: 5 }), async (rows) => {
        const file = await files[format](['Texte', 'Jour:day'], rows);
        const [table] = await readTables(file);
        const read = table!.rows.slice(1).map(({ cells: [one, other] }) => [textOf(one), readDay(other ?? null)]);
        expect(read).toEqual(rows.map(([one, other]) => [asRead(one), other]));
      }),
      { numRuns: 150 },
    );
  });
});
