import {
  agree,
  capitalize,
  formatDay,
  formatDayRange,
  formatHour,
  formatInstant,
  formatNumber,
  formatTime,
  listOf,
  plural,
} from './format.js';
import { typeset } from './typography.js';

describe('days', () => {
  it.each([
    ['2023-06-15', '15 juin 2023'],
    ['2024-03-01', '1er mars 2024'],
    ['2024-02-29', '29 février 2024'],
    ['2026-08-09', '9 août 2026'],
  ])('writes %s as %s', (day, written) => expect(formatDay(day)).toBe(written));

  it.each([
    ['2023-06-15', '2023-06-15', 'le 15 juin 2023'],
    ['2023-06-15', '2023-06-17', 'du 15 au 17 juin 2023'],
    ['2023-06-30', '2023-07-01', 'du 30 juin au 1er juillet 2023'],
    ['2022-06-15', '2023-06-15', 'du 15 juin 2022 au 15 juin 2023'],
  ])('writes %s to %s as %s', (first, last, written) => expect(formatDayRange(first, last)).toBe(written));

  it('refuses what is not a day', () => expect(() => formatDay('soon')).toThrow(RangeError));
});

describe('instants', () => {
  it('are told in the time of France, in summer and in winter', () => {
    expect(formatInstant('2023-06-15T12:32:00Z')).toBe('15 juin 2023 à 14\u00a0h\u00a032');
    expect(formatInstant('2023-12-31T23:05:00Z')).toBe('1er janvier 2024 à 0\u00a0h\u00a005');
    expect(formatTime(new Date('2023-06-15T06:00:00Z'))).toBe('8\u00a0h\u00a000');
  });
});

describe('times of day', () => {
  it.each([
    ['09:30', '9\u00a0h\u00a030'],
    ['14:00', '14\u00a0h'],
    ['00:05', '0\u00a0h\u00a005'],
  ])('writes %s as %s', (time, written) => expect(formatHour(time)).toBe(written));
});

describe('counts and lists', () => {
  it('begins the plural at two', () => {
    expect([0, 1, 2, 1234].map((count) => plural(count, 'compétence'))).toEqual([
      '0 compétence',
      '1 compétence',
      '2 compétences',
      '1\u202f234 compétences',
    ]);
    expect(plural(2, 'bloc acquis', 'blocs acquis')).toBe('2 blocs acquis');
    expect(agree(2, 'acquise')).toBe('acquises');
  });

  it('writes figures the French way', () => expect(formatNumber(1234.5)).toBe('1\u202f234,5'));

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a et b'],
    [['a', 'b', 'c'], 'a, b et c'],
  ])('lists %j as « %s »', (items, written) => expect(listOf(items)).toBe(written));

  it('offers a choice', () => expect(listOf(['a', 'b', 'c'], 'ou')).toBe('a, b ou c'));

  it('begins a sentence with a capital, accented or not', () =>
    expect(capitalize('évaluer TOUT')).toBe('Évaluer TOUT'));
});

describe('typography', () => {
  it.each([
    ['Motif : requis !', 'Motif\u00a0: requis\u202f!'],
    ["« L'épreuve » ?", '«\u00a0L’épreuve\u00a0»\u202f?'],
    ['12 % ; 14:32', '12\u202f%\u202f; 14:32'],
    ['le n° 3', 'le n°\u00a03'],
    ['{{plural count "bloc"}}', '{{plural count "bloc"}}'],
  ])('sets %s', (typed, set) => expect(typeset(typed)).toBe(set));
});
