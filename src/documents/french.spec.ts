import { atTown, count, longDay, longInstant } from './french.js';

describe('French in documents', () => {
  it.each([
    ['2023-06-15', '15\u00a0juin 2023'],
    ['2024-03-01', '1er\u00a0mars 2024'],
    ['2024-02-29', '29\u00a0février 2024'],
    ['2021-08-11', '11\u00a0août 2021'],
  ])('writes the day %s as « %s »', (day, written) => {
    expect(longDay(day)).toBe(written);
  });

  it('refuses what is not a day', () => {
    expect(() => longDay('hier')).toThrow(RangeError);
  });

  it.each([
    ['2023-06-15T12:32:00Z', '15\u00a0juin 2023 à 14\u00a0h\u00a032'],
    ['2023-12-31T23:05:00Z', '1er\u00a0janvier 2024 à 0\u00a0h\u00a005'],
  ])('writes the instant %s by the clocks of France', (instant, written) => {
    expect(longInstant(instant)).toBe(written);
  });

  it.each([
    ['Paris', 'à Paris'],
    ['Le Mans', 'au Mans'],
    ['Les Ulis', 'aux Ulis'],
    ['La Défense', 'à La Défense'],
    ['Lesquin', 'à Lesquin'],
  ])('contracts « à » with the article of a town: %s', (town, written) => {
    expect(atTown(town)).toBe(written);
  });

  it('begins the plural at two', () => {
    expect([0, 1, 2].map((number) => count(number, 'membre'))).toEqual([
      '0\u00a0membre',
      '1\u00a0membre',
      '2\u00a0membres',
    ]);
  });
});
