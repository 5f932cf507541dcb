import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addMonths, addYears, daysFrom, isPlainDay } from './day.js';

const anyDay = fc
  .record({
    year: fc.integer({ min: 1, max: 9900 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((fields) => Temporal.PlainDate.from(fields, { overflow: 'constrain' }));

describe('A day', () => {
  it.each(['2023-06-15', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isPlainDay(text)).toBe(true);
  });

  it.each<[unknown, string]>([
    ['2023-02-29', 'that year is not a leap year'],
    ['1900-02-29', 'a century is a leap year only every 400 years'],
    ['2023-04-31', 'April has 30 days'],
    ['2023-13-01', 'there are twelve months'],
    ['2023-00-10', 'months begin at 1'],
    ['2023-06-00', 'days begin at 1'],
    ['0000-01-01', 'there is no year 0'],
    ['2023-6-15', 'months have two digits'],
    ['2023-06-15T00:00', 'a day is not an instant'],
    [' 2023-06-15', 'nothing stands around it'],
    ['2023-06-15\n', 'nothing stands around it'],
    ['15/06/2023', 'it is written the ISO way'],
    [20230615, 'it is a text'],
    [null, 'it is a text'],
  ])('%j is none: %s', (value) => {
    expect(isPlainDay(value)).toBe(false);
  });

  it('is exactly what the calendar knows', () => {
    const fields = fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.nat(13), day: fc.nat(32) });
    fc.assert(
      fc.property(fields, ({ year, month, day }) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(isPlainDay(text)).toBe(exists(year, month, day));
      }),
    );
  });

  it('is some months later as the calendar has it, the last of a month that is too short', () => {
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28');
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        expect(addMonths(day.toString(), months)).toBe(day.add({ months }).toString());
      }),
    );
  });

  it('is so many days from another', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, days) => {
        fc.pre(day.year > 10);
        expect(daysFrom(day.toString(), day.add({ days }).toString())).toBe(days);
      }),
    );
  });
});

describe('Years added to a day', () => {
  it.each([
    ['2019-05-02', 5, '2024-05-02'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
    ['9998-06-15', 5, '9999-12-31'],
  ])('take %s %i years on to %s', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected);
  });

  it('land where the calendar says, also from 29 February', () => {
    const leapDay = fc
      .integer({ min: 1, max: 2400 })
      .map((n) => Temporal.PlainDate.from({ year: 4 * n, month: 2, day: 29 }));
    fc.assert(
      fc.property(fc.oneof(anyDay, leapDay), fc.integer({ min: 0, max: 99 }), (day, years) => {
        expect(addYears(day.toString(), years)).toBe(day.add({ years }).toString());
      }),
    );
  });
});

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
