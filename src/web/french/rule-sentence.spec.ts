import type { Rule } from '../../domain/rule.js';
import { blocRuleSentence, titleRuleSentence } from './rule-sentence.js';

const competences = (count: number) => ({
  competences: Array.from({ length: count }, (_, index) => ({ code: `C${index + 1}`, title: 'Savoir' })),
});
const ALL_NINE = competences(9).competences.map(({ code }) => code);

describe('the rule of a bloc, as a sentence', () => {
  it.each<[Rule, number, string]>([
    [{ all: ['C1', 'C2', 'C3'] }, 3, 'Toutes les compétences.'],
    [{ all: ['C1'] }, 1, 'La compétence 1.'],
    [{ all: ['C1', 'C3'] }, 3, 'Les compétences 1 et 3.'],
    [{ any: ['C1', 'C2'] }, 3, 'Une compétence parmi 1 et 2.'],
    [{ atLeast: 3, of: ['C1', 'C2', 'C3'] }, 3, 'Toutes les compétences.'],
    [{ atLeast: 1, of: ['C1', 'C2', 'C3'] }, 3, 'Au moins une compétence sur 3.'],
    [{ atLeast: 2, of: ['C1', 'C2', 'C3'] }, 5, 'Au moins 2 compétences parmi 1, 2 et 3.'],
    [
      { atLeast: 5, of: ALL_NINE, including: ['C4', 'C7', 'C9'] },
      9,
      'Au moins 5 compétences sur 9, dont obligatoirement la 4, la 7 et la 9.',
    ],
    [{ all: ['C1.1', 'C1.3'] }, 3, 'Les compétences C1.1 et C1.3.'],
  ])('says %j of %i competences', (rule, total, sentence) => {
    expect(blocRuleSentence(rule, competences(total))).toBe(sentence);
  });
});

describe('the rule of a title, as a sentence', () => {
  const blocs = (count: number) =>
    ({ blocs: Array.from({ length: count }) }) as Parameters<typeof titleRuleSentence>[1];

  it.each<[Rule, number, string]>([
    [{ all: ['BC01', 'BC02', 'BC03', 'BC04'] }, 4, 'Tous les blocs.'],
    [
      { all: ['BC01', 'BC02', 'BC03', { any: ['BC04', 'BC05', 'BC06'] }] },
      6,
      'Les blocs BC01, BC02 et BC03, et un bloc parmi BC04, BC05 et BC06.',
    ],
    [{ any: ['BC01', { all: ['BC02', 'BC03'] }] }, 3, 'Soit le bloc BC01, soit les blocs BC02 et BC03.'],
    [
      { all: ['BC01', { any: ['BC02', { all: ['BC03', 'BC04'] }] }] },
      4,
      'Le bloc BC01, et (soit le bloc BC02, soit les blocs BC03 et BC04).',
    ],
    [
      { atLeast: 2, of: ['BC01', { any: ['BC02', 'BC03'] }, 'BC04'], including: ['BC01'] },
      4,
      'Au moins 2 de ces 3 conditions (le bloc BC01\u202f; un bloc parmi BC02 et BC03\u202f; le bloc BC04), ' +
        'dont obligatoirement la 1re.',
    ],
    [
      { all: [{ any: ['BC01', { all: ['BC02', 'BC03'] }] }, { any: ['BC04', 'BC05'] }] },
      5,
      '(Soit le bloc BC01, soit les blocs BC02 et BC03), et un bloc parmi BC04 et BC05.',
    ],
    [{ any: [{ atLeast: 2, of: ['BC01', 'BC02', 'BC03'] }] }, 4, 'Au moins 2 blocs parmi BC01, BC02 et BC03.'],
    [
      { all: [{ atLeast: 2, of: ['BC01', 'BC02', 'BC03'], including: ['BC01'] }, 'BC04'] },
      5,
      'Le bloc BC04, et (au moins 2 blocs parmi BC01, BC02 et BC03, dont obligatoirement le BC01).',
    ],
  ])('says %j of %i blocs', (rule, total, sentence) => {
    expect(titleRuleSentence(rule, blocs(total))).toBe(sentence);
  });
});
