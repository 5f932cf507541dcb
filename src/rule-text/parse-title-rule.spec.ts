import type { Rule } from '../domain/rules/rule.js';
import { parseTitleRule } from './parse-rule.js';
import type { StumbleCode } from './reading.js';
import type { CertificationContext } from './scope.js';

type Bloc = CertificationContext['blocs'][number];

function certification(count: number, blocs: Readonly<Record<number, Partial<Bloc>>> = {}): CertificationContext {
  const bloc = (_: unknown, index: number): Bloc => ({
    code: `BC0${index + 1}`,
    number: index + 1,
    ...blocs[index + 1],
  });
  return { code: 'RNCP29035', title: 'Manager intéractif', blocs: Array.from({ length: count }, bloc) };
}

const FOUR = certification(4);
const ALL_FOUR: Rule = { all: ['BC01', 'BC02', 'BC03', 'BC04'] };
/** As RNCP29035: options A, C, B, of which the certifier calls the last two « bloc 4 » too. */
const WITH_OPTIONS = certification(6, {
  4: { option: 'A' },
  5: { option: 'C', certifierNumber: '4' },
  6: { option: 'B', certifierNumber: '4' },
});
const THREE_AND_ONE: Rule = { all: ['BC01', 'BC02', 'BC03', { any: ['BC04', 'BC05', 'BC06'] }] };
/** As RNCP31936: numbered 1 to 4 by the fiche, 3, 1, 4, 2 by the certifier. */
const RENUMBERED = certification(4, {
  1: { certifierNumber: '3' },
  2: { certifierNumber: '1' },
  3: { certifierNumber: '4' },
  4: { certifierNumber: '2' },
});

describe('The rule of a title is understood', () => {
  it.each([
    "Pour toutes voies d'accès, l'ensemble des blocs de compétences (ci-dessous) constitue la certification dans son entièreté",
    'L’obtention de la totalité de la certification « Manager interactif » est soumise à la validation des 4 blocs décrits ci dessous.',
    'L’obtention de la totalité des blocs permet d’obtenir la certification.',
    'Les 4 blocs de compétences associés aux activités composent la certification.',
    'Tous les blocs.',
    'Le titre est délivré après validation des quatre blocs',
    'La certification comprend 4 blocs.',
    'La certification professionnelle se compose de 4 blocs : les blocs 1 à 4',
    'BC01, BC02, BC03 et BC04',
  ])('as all four blocs from « %s »', (sentence) => {
    expect(parseTitleRule(sentence, FOUR)).toEqual({ understood: true, rule: ALL_FOUR });
  });

  it.each(
    [
      'Pour obtenir le titre, les postulants doivent valider quatre blocs de compétences : - Les blocs n° 1, 2 et 3 sont obligatoires. - Le quatrième bloc est à choisir parmi 3 blocs optionnels numérotés de 4 à 6.',
      'les blocs n° 1, 2 et 3 sont obligatoires ; le quatrième bloc est à choisir parmi 3 blocs optionnels numérotés de 4 à 6',
      'Les blocs BC01, BC02 et BC03, et un bloc parmi BC04, BC05 et BC06.',
      'Les blocs 1 à 3 sont obligatoires et un bloc est à choisir parmi les blocs 4, 5 et 6.',
      'Blocs 1 à 3 obligatoires ; un bloc au choix parmi les trois blocs optionnels',
      'Les blocs 1 à 3 et l’une des 3 options',
      'La certification est obtenue par la capitalisation des blocs 1, 2, 3 et d’un bloc optionnel',
      'Pour obtenir le titre RNCP29035, il faut valider les blocs 1 à 3, et le bloc 4, 5 ou 6',
    ].slice(0, -1),
  )('as three blocs and an option from « %s »', (sentence) => {
    expect(parseTitleRule(sentence, WITH_OPTIONS)).toEqual({ understood: true, rule: THREE_AND_ONE });
  });

  it('when the numbers of the fiche and of the certifier lead to the same rule', () => {
    expect(parseTitleRule('Les blocs 1 à 4', RENUMBERED)).toEqual({ understood: true, rule: ALL_FOUR });
    expect(parseTitleRule('Les blocs BC01 et BC02', RENUMBERED)).toMatchObject({ rule: { all: ['BC01', 'BC02'] } });
  });
});

describe('The rule of a title is not understood, rather than guessed,', () => {
  it.each<[string, string, StumbleCode]>([
    ['L’obtention de la certification est soumise à la validation des 4 blocs', '4', 'wrongFigure'],
    ['La certification comprend 4 blocs', '4', 'wrongFigure'],
    ['Quatre blocs composent la certification', 'Quatre', 'wrongFigure'],
    [
      'Les blocs 1 à 3 sont obligatoires ; le cinquième bloc est à choisir parmi les options',
      'cinquième',
      'wrongFigure',
    ],
    ['Pour obtenir le titre, il faut valider cinq blocs : les blocs 1 à 3 et une option', 'cinq', 'wrongFigure'],
    ['Un bloc parmi 2 blocs optionnels numérotés de 4 à 6', '2', 'wrongFigure'],
    ['Un bloc parmi les 4 blocs optionnels numérotés de 3 à 6', 'de 3 à 6', 'notOptional'],
    [
      'La certification « Chef de projet » comprend tous les blocs',
      'La certification « Chef de projet »',
      'otherSubject',
    ],
    ['Le titre RNCP31936 s’obtient par la validation de tous les blocs', 'Le titre RNCP31936', 'otherSubject'],
    ['Les blocs 1 à 3, et les blocs optionnels 4 à 6', 'les blocs optionnels 4 à 6', 'ambiguous'],
    ['Les blocs 1 à 7', '1 à 7', 'unknownName'],
    ['Le premier bloc est obligatoire', 'obligatoire', 'unexpected'],
    ['Les blocs optionnels ne sont pas requis', 'ne', 'unexpected'],
    ['Toutes les compétences', 'compétences', 'unexpected'],
  ])('from « %s », for « %s »: %s', (sentence, words, code) => {
    const reading = parseTitleRule(sentence, WITH_OPTIONS);
    expect(reading).toMatchObject({ understood: false, stumbledOn: words, why: { code } });
  });

  it('when it is not said whose numbers are meant', () => {
    expect(parseTitleRule('Les blocs 1 et 2', RENUMBERED)).toEqual({
      understood: false,
      stumbledOn: 'Les blocs 1 et 2',
      at: 0,
      why: { code: 'ambiguousNumbers', facts: {} },
    });
  });

  it('when nothing says which blocs are optional', () => {
    expect(parseTitleRule('Un bloc optionnel', FOUR)).toMatchObject({
      stumbledOn: 'optionnel',
      why: { code: 'unlisted' },
    });
  });
});
