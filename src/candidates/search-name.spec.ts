import { isSameName, searchNameOf, wordsOf } from './search-name.js';

describe('The words of a name', () => {
  it.each([
    ['Benali', ['benali']],
    ['Éléonore-Zoé', ['eleonore', 'zoe']],
    ["O'Neil", ['o', 'neil']],
    ['O’Neil', ['o', 'neil']],
    ['Nguyễn Đặng Phương', ['nguyen', 'dang', 'phuong']],
    ['ŁUKASZEWICZ', ['lukaszewicz']],
    ['İpek', ['ipek']],
    ['Lœtitia Grøß', ['loetitia', 'gross']],
    ['  de   La Tour  ', ['de', 'la', 'tour']],
    ['Zoé #D$upont* <b>', ['zoe', 'd', 'upont', 'b']],
    ['100%_x', ['100', 'x']],
    ['Юлия', ['юлия']],
    ['—', []],
  ])('of %p are %p', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  it('are the same whether the accents are composed or not', () => {
    expect(wordsOf('Zoé'.normalize('NFD'))).toEqual(wordsOf('Zoé'.normalize('NFC')));
  });
});

describe('Two names', () => {
  it('are the same but for accents, capitals, hyphens and blanks', () => {
    expect(isSameName('Jean-François', 'JEAN  FRANCOIS')).toBe(true);
    expect(isSameName('Jean François', 'Jeanfrançois')).toBe(false);
  });
});

describe('What a person is searched by', () => {
  it('begins with the name they use, and holds the one they were born with', () => {
    expect(searchNameOf({ firstNames: 'Maë', birthName: 'Cordier', usedName: null })).toBe(' cordier mae');
    expect(searchNameOf({ firstNames: 'Maë', birthName: 'Cordier', usedName: 'Benali' })).toBe(' benali mae cordier');
  });
});
