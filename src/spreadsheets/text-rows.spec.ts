import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { bytesInHand } from './stored-bytes.js';
import { openSheets } from './read-tables.js';
import { TextRows } from './text-rows.js';

const SIGNS = ['a', 'é', ';', ',', '"', '""', '\n', '\r', '\r\n', ' ', '\u{1d49c}', '\ufeff'];
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map((signs) => signs.join(''));

/** A text and where it is cut. */
const cut = text.chain((whole) =>
  fc.tuple(fc.constant(whole), fc.array(fc.nat({ max: whole.length }), { maxLength: 8 })),
);
const piecesOf = (whole: string, places: readonly number[]): string[] => {
  const sorted = [0, ...places.toSorted((one, other) => one - other), whole.length];
  return sorted.slice(1).map((end, index) => whole.slice(sorted[index], end));
};
const rowsOf = (pieces: readonly string[]): string[][] => {
  const reader = new TextRows(';');
  return [...pieces.flatMap((piece) => reader.add(piece)), ...reader.end()];
};

describe('text read as it comes', () => {
  it('has the rows that another reader finds in the whole of it, wherever it is cut', () => {
    fc.assert(
      fc.property(cut, ([whole, places]) => {
        expect(rowsOf(piecesOf(whole, places))).toEqual(parseCsv(whole, { delimiter: ';' }));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['utf8', 'utf16le', 'latin1'] as const)(
    'has the same rows whatever bytes of %s come at once, letters cut through',
    async (encoding) => {
      const mark = encoding === 'utf16le' ? '\ufeff' : '';
      const content = Buffer.from(`${mark}Nom;Prénom\r\n"Béna""li\r\nGuérin";Zoé\r\nŒ;`, encoding);
      const read = async (portion: number): Promise<unknown[]> => {
        const [sheet] = await openSheets(bytesInHand(content, portion));
        const rows: unknown[] = [];
        for await (const { number, cells } of sheet!.rows()) rows.push([number, ...cells]);
        return rows;
      };
      const whole = await read(content.length);
      expect(whole.slice(0, 2)).toEqual([
        [1, 'Nom', 'Prénom'],
        [2, 'Béna"li\r\nGuérin', 'Zoé'],
      ]);
      for (let portion = 1; portion < content.length; portion += 1) expect(await read(portion)).toEqual(whole);
    },
  );
});
