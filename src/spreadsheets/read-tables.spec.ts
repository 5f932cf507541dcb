import { readFileSync } from 'node:fs';
import { aZip } from '../../test/support/a-zip.js';
import { delimiterOf } from './delimiter.js';
import { writeText } from './write-text.js';
import { readTables } from './read-tables.js';

const made = (name: string): Buffer => readFileSync(`test/support/spreadsheets/${name}.xlsx`);

describe('a workbook made by another program', () => {
  it('is read where exceljs has made it: rich text, dates, formulas, errors, links, without what is hidden', async () => {
    const [sheet, ...others] = await readTables(made('exceljs'));
    expect(others).toEqual([]);
    expect(sheet!.name).toBe('Saisie de juin');
    expect(sheet!.rows.filter(({ number }) => number > 2)).toMatchObject([
      { number: 3, cells: ['Nom', 'Prénom', 'Né(e) le', 'C1', 'C2'] },
      { number: 4, cells: ['Arnaud', 'Lina', '1999-02-03', 'Acquis', true] },
      { number: 5, cells: ['Bénali', 'Yanis', '04/05/1998', 1, '#N/A'] },
      { number: 6, cells: ['Cordier', 'Maë', 36_194, null, 'non'] },
    ]);
  });

  it('is read where LibreOffice has made it', async () => {
    const [sheet] = await readTables(made('libreoffice'));
    const rows = sheet!.rows.filter(({ number }) => number > 2);
    expect(rows.map(({ number, cells }) => [number, ...cells.slice(0, 4)])).toEqual([
      [3, 'Nom', 'Prénom', 'Né(e) le', 'C1'],
      [4, 'Arnaud', 'Lina', '1999-02-03', 'Acquis'],
      [5, 'Bénali', 'Yanis', '1998-05-04', 1],
      [6, 'Cordier', 'Maë', '1999-02-04', null],
    ]);
  });
});

describe('a file made to do harm', () => {
  const refused = async (content: Buffer): Promise<string> => {
    try {
      await readTables(content);
      return 'read';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const zeros = Buffer.alloc(70 * 1024 * 1024);

  it('is refused before it is unpacked where its parts come to too much', async () => {
    const parts = [1, 2, 3, 4].map((part) => [`xl/worksheets/sheet${part}.xml`, zeros] as const);
    expect(await refused(aZip(parts))).toBe('spreadsheetTooLarge');
  });

  it('is refused where a part hides its size or declares a smaller one', async () => {
    expect(await refused(aZip([['xl/workbook.xml', zeros, 0]]))).toBe('spreadsheetUnreadable');
    expect(await refused(aZip([['[Content_Types].xml', zeros, 100]]))).toBe('spreadsheetUnreadable');
  });

  it.each([
    ['no parts', []],
    ['XML that is none', [['[Content_Types].xml', Buffer.from('<Types><')] as const]],
    [
      'entities within entities',
      [
        [
          '[Content_Types].xml',
          Buffer.from('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><Types>&c;</Types>'),
        ] as const,
      ],
    ],
  ])('is refused with %s', async (_, parts) => {
    expect(await refused(aZip(parts))).toBe('spreadsheetUnreadable');
  });

  it('is refused wherever it is cut off, and whatever byte of its directory is changed', async () => {
    const whole = made('exceljs');
    for (let length = 4; length < whole.length; length += 997) {
      expect(await refused(whole.subarray(0, length))).toBe('spreadsheetUnreadable');
    }
    for (let at = whole.length - 300; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 0xff;
      expect(['read', 'spreadsheetUnreadable', 'spreadsheetTooLarge']).toContain(await refused(changed));
    }
  });
});

describe('a text file', () => {
  it.each([
    [';', 'Liste, groupe A, juin\nNom;Prénom\nArnaud;Lina\n'],
    [',', 'Nom,Prénom\n"Arnaud;x",Lina\n'],
    ['\t', 'Nom\tPrénom\nArnaud\tLina, Maë\n'],
  ])('has its fields parted by %j', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('has no formula in it when it is written', () => {
    const dangerous = ['=1+1', '+33', '-2', '@SUM', '\tx', 'plain;x'];
    const text = Buffer.from(writeText([dangerous])).toString('utf8');
    expect(text.trimEnd()).toBe(`\ufeff'=1+1;'+33;'-2;'@SUM;'\tx;"plain;x"`);
  });
});
