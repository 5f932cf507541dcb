import fc from 'fast-check';
import { wordsOf } from '../plain-words.js';
import {
  afterAllBeginningWith,
  codeWords,
  dayWords,
  keptWords,
  MOST_OF_A_WORD,
  nameWords,
  soughtWords,
} from './search-words.js';

/** Whether all that is typed begins a word that is kept. */
const finds = (query: string, words: readonly string[]): boolean =>
  soughtWords(query).every((sought) => keptWords(words).some((word) => word.startsWith(sought)));

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

describe('What is found by the beginnings of its words', () => {
  it.each([
    ['Éléonore', 'eleo'],
    ['Éléonore', 'ÉLÉO'],
    ["D'Angelo", 'dangelo'],
    ['D’Angelo', "d'ang"],
    ['D’Angelo', 'angelo'],
    ['Jean-Pierre', 'jeanpierre'],
    ['Jean-Pierre', 'pierre jean'],
    ['Jean-Pierre', 'jean-p'],
    ['De La Tour', 'delatour'],
    ['De La Tour', 'tour la'],
    ['Łukasz Grøß', 'gross luk'],
    ['Nguyễn', 'nguyen'],
  ])('%s is, for %s', (name, query) => {
    expect(finds(query, nameWords(name))).toBe(true);
  });

  it.each([
    ['Martin', 'artin'],
    ['Martin Claire', 'martin zoé'],
  ])('%s is not, for %s', (name, query) => {
    expect(finds(query, nameWords(name))).toBe(false);
  });

  it.each([
    'RNCP31936-BC02-2023-0042-007',
    'rncp31936 bc02',
    'RNCP31936-BC02',
    '31936',
    'BC02-2023',
    '2023-0042',
    '0042-007',
  ])('a certificate is, for %s', (query) => {
    expect(finds(query, codeWords('RNCP31936-BC02-2023-0042-007'))).toBe(true);
  });

  it.each(['15/06/2023', '2023-06-15', '15.06.2023', 'juin 2023', '2023'])('a day is, for %s', (query) => {
    expect(finds(query, dayWords('2023-06-15', MONTHS))).toBe(true);
  });

  it('a name is by any beginnings of its words, in any order', () => {
    const word = fc.stringMatching(/^[a-zéèôü]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const name = parts.map(([text]) => text).join(' ');
          const query = parts.map(([text, length]) => text.slice(0, length)).toReversed();
          expect(finds(query.join(' '), nameWords(name))).toBe(true);
        },
      ),
    );
  });
});

describe('What is sought', () => {
  it('is looked for by its longest word, each once, without those that another begins with', () => {
    expect(soughtWords('jean DUPONT du')).toEqual(['dupont', 'jean']);
  });

  it('is nothing where there is no letter', () => {
    expect(soughtWords(' - % _ ')).toEqual([]);
  });

  it('stays short, however much is typed', () => {
    const sought = soughtWords(
      Array.from({ length: 100 }, (_, index) => `mot${index} ${'x'.repeat(300)}${index}`).join(' '),
    );
    expect(sought.length).toBeLessThanOrEqual(6);
    expect(Math.max(...sought.map((word) => word.length))).toBe(MOST_OF_A_WORD);
  });

  it('is before what comes after all that begin with it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 }).map((typed) => wordsOf(typed).join(''));
    fc.assert(
      fc.property(text, text, (begin, rest) => {
        const [first, whole, after] = [begin, `${begin}${rest}`, afterAllBeginningWith(begin)].map((one) =>
          Buffer.from(one),
        );
        expect(Buffer.compare(first!, whole!)).toBeLessThanOrEqual(0);
        expect(Buffer.compare(whole!, after!)).toBe(-1);
      }),
    );
  });
});
