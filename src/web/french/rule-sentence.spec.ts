import type { Rule } from '../../domain/rules/rule.js';
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

describe('conditions in the rule of a bloc, as a sentence', () => {
  const mark: Rule = { all: ['C1', { mark: 'C2', atLeast: 12 }, { mark: 'E1', atLeast: 9.5 }] };
  const simple = { mean: ['E1', 'E2', 'E3'].map((of) => ({ of, coefficient: 1 })), atLeast: 10 };
  const weighted = {
    mean: [
      { of: 'C3', coefficient: 0.5 },
      { of: 'E1', coefficient: 2 },
      { of: 'E2', coefficient: 1, floor: 8 },
    ],
    atLeast: 10,
    floor: 6.25,
  };

  it.each<[string, Rule, string]>([
    [
      'a mark',
      mark,
      'La compétence 1, et une note d’au moins 12 sur 20 à la compétence 2, et une note d’au moins 9,5 sur 20 à l’épreuve E1.',
    ],
    ['a mean of equals', { all: [simple] }, 'Une moyenne d’au moins 10 sur 20 aux épreuves E1, E2 et E3.'],
    [
      'a mean with coefficients and floors',
      { all: [weighted] },
      'Une moyenne d’au moins 10 sur 20 à la compétence 3 (coefficient 0,5), et aux épreuves E1 (coefficient 2) et E2 ' +
        '(coefficient 1, note plancher de 8), sans note inférieure à 6,25.',
    ],
    [
      'such a mean beside something else, in brackets',
      { any: ['C1', weighted] },
      'Soit la compétence 1, soit (une moyenne d’au moins 10 sur 20 à la compétence 3 (coefficient 0,5), et aux épreuves E1 ' +
        '(coefficient 2) et E2 (coefficient 1, note plancher de 8), sans note inférieure à 6,25).',
    ],
    [
      'an assessment to pass',
      { all: ['C1', { passed: 'E4P2' }] },
      'La compétence 1, et la réussite de l’épreuve E4P2.',
    ],
    [
      'assessments to pass, all of them',
      { all: [{ passed: 'E1' }, { passed: 'E2' }] },
      'La réussite des épreuves E1 et E2.',
    ],
    [
      'a prerequisite, last',
      { all: [{ validated: 'BC01' }, { atLeast: 2, of: ['C1', 'C2', 'C3'] }] },
      'Au moins 2 compétences sur 3, et la validation préalable du bloc BC01.',
    ],
    [
      'prerequisites among so many',
      { atLeast: 3, of: [{ validated: 'BC01' }, 'C1', { passed: 'E1' }, simple], including: [{ validated: 'BC01' }] },
      'Au moins 3 de ces 4 conditions (la validation préalable du bloc BC01\u202f; la compétence 1\u202f; ' +
        'la réussite de l’épreuve E1\u202f; une moyenne d’au moins 10 sur 20 aux épreuves E1, E2 et E3), ' +
        'dont obligatoirement la 1re.',
    ],
    [
      'several prerequisites',
      { all: ['C1', { validated: 'BC01' }, { validated: 'BC02' }] },
      'La compétence 1, et la validation préalable des blocs BC01 et BC02.',
    ],
  ])('say %s', (_, rule, sentence) => {
    expect(blocRuleSentence(rule, competences(3))).toBe(sentence);
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
