import type { Item } from '../../domain/rules/rule.js';
import { BLOCS, COMPETENCES } from './nouns.js';
import { wayPhrase } from './way-phrase.js';

const plain = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

describe('What a way asks for', () => {
  it.each<[Item, string]>([
    ['C7', 'la compétence 7'],
    [{ all: ['C21', 'C25'] }, 'les compétences 21 et 25'],
    [{ any: ['C1', 'C2', 'C3'] }, 'une compétence parmi 1, 2 et 3'],
    [{ atLeast: 2, of: ['C1', 'C2', 'C3'] }, '2 compétences parmi 1, 2 et 3'],
    [{ all: ['C4', { atLeast: 2, of: ['C1', 'C2', 'C3'] }] }, 'la compétence 4, et 2 compétences parmi 1, 2 et 3'],
    [
      { all: [{ any: ['C1', 'C2'] }, { any: ['C3', 'C4'] }] },
      'une compétence parmi 1 et 2, et une compétence parmi 3 et 4',
    ],
  ])('in competences', (way, phrase) => {
    expect(plain(wayPhrase(way, COMPETENCES))).toBe(phrase);
  });

  it.each<[Item, string]>([
    [{ any: ['1', { all: ['2', '3'] }] }, 'soit le bloc 1, soit les blocs 2 et 3'],
    [
      { atLeast: 2, of: ['1', { all: ['2', '3'] }, { any: ['4', '5'] }] },
      '2 de ces 3 choix (le bloc 1 ; les blocs 2 et 3 ; un bloc parmi 4 et 5)',
    ],
    [
      { any: [{ all: ['1', { any: ['2', '3'] }] }, { all: ['4', '5'] }] },
      'soit (le bloc 1, et un bloc parmi 2 et 3), soit les blocs 4 et 5',
    ],
  ])('in blocs, in brackets where it could be read two ways', (way, phrase) => {
    expect(plain(wayPhrase(way, BLOCS))).toBe(phrase);
  });
});
