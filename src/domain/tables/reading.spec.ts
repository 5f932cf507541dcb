import fc from 'fast-check';
import { findHeader } from './header.js';
import { recogniserOf } from './named-columns.js';
import { readDay } from './read-day.js';
import { type Entry, readEntry } from './read-entry.js';
import { cellAddress, type TableCell } from './table.js';

describe('a cell of a spreadsheet', () => {
  it.each([
    [1, 0, 'A1'],
    [12, 25, 'Z12'],
    [3, 26, 'AA3'],
    [1_048_576, 16_383, 'XFD1048576'],
  ])('in row %i and column %i is called %s', (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });
});

describe('a day', () => {
  it.each<[TableCell, string | undefined]>([
    ['15/06/2023', '2023-06-15'],
    ['5-6-2023', '2023-06-05'],
    ['05.06.2023', '2023-06-05'],
    ['2023-06-15', '2023-06-15'],
    ['2023-06-15T00:00:00', '2023-06-15'],
    ['1er mars 2024', '2024-03-01'],
    ['29 Février 2024', '2024-02-29'],
    ['3 aout 1999', '1999-08-03'],
    [45_092, '2023-06-15'],
    ['45092', '2023-06-15'],
    [45_092.75, '2023-06-15'],
    [61, '1900-03-01'],
    ['29/02/2023', undefined],
    ['06/15/2023', undefined],
    ['03/02/99', undefined],
    ['juin 2023', undefined],
    [60, undefined],
    [Number.NaN, undefined],
    [true, undefined],
    ['', undefined],
    [null, undefined],
  ])('is read from %p as %p', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  it('is the same as a number and as text, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = readDay(serial)!;
        const [year, month, date] = day.split('-');
        expect(readDay(`${date!}/${month!}/${year!}`)).toBe(day);
        expect(readDay(day)).toBe(day);
      }),
    );
  });
});

describe('an entry of a grid', () => {
  const result = (value: Entry['result']) => ({ entry: { result: value, mark: null } });
  const mark = (value: number) => ({ entry: { result: null, mark: value } });
  const fault = (code: string) => ({ fault: code });

  it.each([
    ...['A', 'a ', 'Acquis', 'ACQUISE', 'oui', 1, '1', true, 'Validé'].map((one) => [one, result('acquired')] as const),
    ...['N', 'non acquis', 'Non-acquise', 'NON', 0, false].map((one) => [one, result('notAcquired')] as const),
    ...['J', 'Absent justifié', 'absente excusée'].map((one) => [one, result('absentJustified')] as const),
    ...['i', 'absence non justifiée', 'ABI'].map((one) => [one, result('absentUnjustified')] as const),
    ...['D', 'dispensée'].map((one) => [one, result('exempted')] as const),
    ...['', null, '  ', '-', '·', '—'].map((one) => [one, result(null)] as const),
    ...['abs', 'Absente'].map((one) => [one, fault('absenceUnexplained')] as const),
    ...[2, -1, '-1', '+1', '1 ?', 'peut-être', '#N/A', 'A/N', 0.5].map((one) => [one, fault('notAResult')] as const),
  ])('%p is read as %j where the assessment is not marked', (cell, read) => {
    expect(readEntry(cell, false)).toEqual(read);
  });

  it.each([
    [12.5, mark(12.5)],
    ['12,5', mark(12.5)],
    ['12.50/20', mark(12.5)],
    [0, mark(0)],
    [20, mark(20)],
    [12.100000000000001, mark(12.1)],
    ['J', result('absentJustified')],
    [20.01, fault('notAMark')],
    [-1, fault('notAMark')],
    ['12/10', fault('notAMark')],
    [12.125, fault('markTooPrecise')],
    ['acquis', fault('markNeeded')],
    [false, fault('markNeeded')],
  ])('%p is read as %j where it is marked', (cell, read) => {
    expect(readEntry(cell, true)).toEqual(read);
  });

  it('is read or refused, and never anything else', () => {
    const cells = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(cells, fc.boolean(), (cell, marked) => {
        const read = readEntry(cell, marked);
        if ('fault' in read) return;
        const { result: found, mark: given } = read.entry;
        expect(found === null || given === null).toBe(true);
        if (given !== null) expect(marked && given >= 0 && given <= 20).toBe(true);
      }),
    );
  });
});

describe('a header', () => {
  const recognise = recogniserOf<'name' | 'day'>({ name: ['Nom'], day: ['Date de naissance', 'Né(e) le'] });
  const row = (number: number, ...cells: TableCell[]) => ({ number, cells });
  const find = (...rows: ReturnType<typeof row>[]) => findHeader(rows, recognise, (found) => found.has('name'));

  it('is found under titles, whatever its accents and capitals, with what it does not say', () => {
    const found = find(row(1, 'Liste'), row(2), row(4, 'NOM', 'Taille', 'ne(e) le', 'nom'), row(5, 'Nom', 'x'));
    expect(found).toMatchObject({
      row: 4,
      unknown: [{ column: 1, text: 'Taille' }],
      repeated: [{ column: 3, text: 'nom' }],
    });
    expect([...found!.columns]).toEqual([
      ['name', 0],
      ['day', 2],
    ]);
  });

  it('is not found where what is needed is nowhere named', () => {
    expect(find(row(1, 'Né le'), row(2, 'Dupont'))).toBeNull();
    expect(find()).toBeNull();
  });
});
