import { aBloc } from '../../test/support/a-certification.js';
import type { Assessment } from '../domain/certification/certification.js';
import type { Item } from '../domain/rules/rule.js';
import { parseBlocRule } from './parse-rule.js';
import type { StumbleCode } from './reading.js';

const anAssessment = (
  code: string,
  covers: readonly string[],
  markedOf?: 'competences' | 'assessment',
): Assessment => ({
  ...{ code, title: `Soutenance ${code}`, form: 'oral', mode: 'individual', covers, criteria: [] },
  ...(markedOf && { marking: { of: markedOf, passMark: 10 } }),
  provenance: { assumed: 'for the test' },
});
const BLOC = aBloc('BC02', { codes: ['C1', 'C2', 'C3', 'C4', 'C5'] });
const AROUND = {
  blocs: [aBloc('BC01'), BLOC, aBloc('BC03')],
  assessments: [
    anAssessment('E1', ['C1'], 'assessment'),
    anAssessment('E2', ['C2'], 'assessment'),
    anAssessment('E3', ['C3', 'C4'], 'competences'),
    anAssessment('E4P1', ['C5']),
    anAssessment('E4P2', ['C5']),
    anAssessment('E5', ['C9'], 'assessment'),
  ],
};
const two = (atLeast: number, more: object = {}): Item => ({
  mean: ['E1', 'E2'].map((of) => ({ of, coefficient: 1 })),
  ...{ atLeast, ...more },
});
const WEIGHTED = [
  { of: 'E1', coefficient: 2 },
  { of: 'E2', coefficient: 1 },
];
const understood = (...all: Item[]) => ({ understood: true, rule: { all } });

describe('The rule of a bloc with conditions is understood', () => {
  it.each<[string, ...Item[]]>([
    ['Une note supérieure ou égale à 10/20 à l’épreuve E1', { mark: 'E1', atLeast: 10 }],
    ["Obtenir au moins 9,5/20 à l'épreuve 1", { mark: 'E1', atLeast: 9.5 }],
    ['Le candidat doit obtenir une note minimale de 12.25 sur 20 à la compétence C3', { mark: 'C3', atLeast: 12.25 }],
    [
      'Une note d’au moins dix sur vingt à chacune des épreuves E1 et E2',
      { mark: 'E1', atLeast: 10 },
      { mark: 'E2', atLeast: 10 },
    ],
    ['Le bloc est validé avec une note de 10/20 minimum à l’épreuve « Soutenance E1 »', { mark: 'E1', atLeast: 10 }],
    [
      'Avoir une moyenne d’au moins 10/20 aux épreuves E1 et E2, sans note inférieure à 7/20'.replace('Avoir u', 'U'),
      two(10, { floor: 7 }),
    ],
    [
      'L’obtention d’une moyenne générale supérieure ou égale à 10 sur 20 aux épreuves E1 et E2, sans aucune note inférieure à 6,5',
      two(10, { floor: 6.5 }),
    ],
    [
      'La moyenne pondérée des épreuves E1 (coef. 2) et E2 (coef. 1) supérieure ou égale à 10/20',
      { mean: WEIGHTED, atLeast: 10 },
    ],
    [
      'Une moyenne d’au moins 10/20 (coefficient 2 pour l’épreuve E1, coefficient 1 pour l’épreuve E2). Toute note inférieure à 6 est éliminatoire.',
      { mean: WEIGHTED, atLeast: 10, floor: 6 },
    ],
    [
      'Une moyenne d’au moins 12/20 pour les compétences 3 et 4',
      { mean: ['C3', 'C4'].map((of) => ({ of, coefficient: 1 })), atLeast: 12 },
    ],
    ['Réussir l’épreuve E4 partie 2', { passed: 'E4P2' }],
    ['La réussite de l’épreuve 4, partie 2', { passed: 'E4P2' }],
    ['L’épreuve E4P2 doit être validée', { passed: 'E4P2' }],
    ['Le bloc est validé si le candidat a réussi l’épreuve E1', { passed: 'E1' }],
    ['La réussite aux épreuves E1 et E3', { passed: 'E1' }, { passed: 'E3' }],
    ['Les compétences 1 et 2, et la réussite de l’épreuve E3', 'C1', 'C2', { passed: 'E3' }],
    ['Les compétences 1 et 2. La validation du bloc 1 est un prérequis.', 'C1', 'C2', { validated: 'BC01' }],
    ['Le candidat doit avoir validé le bloc 1', { validated: 'BC01' }],
    ['Avoir validé le bloc BC01', { validated: 'BC01' }],
    [
      'Les compétences 1 et 2, sous réserve de la validation des blocs 1 et 3',
      'C1',
      'C2',
      { validated: 'BC01' },
      { validated: 'BC03' },
    ],
    [
      'Le bloc 2 est certifié avec l’acquisition de la compétence 1 ; le bloc 1 doit être validé au préalable',
      'C1',
      { validated: 'BC01' },
    ],
    ['La validation du bloc 2 nécessite la validation du bloc 1', { validated: 'BC01' }],
    [
      'Soit la compétence 1, soit une note d’au moins 12/20 à l’épreuve E2',
      { any: ['C1', { mark: 'E2', atLeast: 12 }] },
    ],
  ])('from « %s »', (sentence, ...items) => {
    const [only] = items;
    const expected =
      typeof only === 'object' && 'any' in only ? { understood: true, rule: only } : understood(...items);
    expect(parseBlocRule(sentence, BLOC, AROUND)).toEqual(expected);
  });

  it('from a note or a mean of nothing named, where all assessments of the bloc are marked', () => {
    const [e1, e2] = [
      anAssessment('E1', ['C1', 'C2'], 'assessment'),
      anAssessment('E2', ['C3', 'C4', 'C5'], 'assessment'),
    ];
    const parse = (sentence: string, ...assessments: Assessment[]) =>
      parseBlocRule(sentence, BLOC, { blocs: [BLOC], assessments });
    const mean = 'Moyenne générale d’au moins 10/20, sans note inférieure à 7/20';
    expect(parse(mean, e1, e2)).toEqual(understood(two(10, { floor: 7 })));
    expect(parse('Note supérieure ou égale à 10/20', e1)).toEqual(understood({ mark: 'E1', atLeast: 10 }));
    expect(parse('Note supérieure ou égale à 10/20', e1, e2)).toMatchObject({ why: { code: 'unlisted' } });
    expect(parse(mean, e1, anAssessment('E3', ['C5']))).toMatchObject({ why: { code: 'unlisted' } });
  });

  it('from the number of a bloc only where the fiche and the certifier agree on it', () => {
    const blocs = [
      { ...aBloc('BC01'), certifierNumber: '3' },
      { ...BLOC, certifierNumber: '2' },
      { ...aBloc('BC03'), certifierNumber: '1' },
    ];
    const parse = (sentence: string) => parseBlocRule(sentence, BLOC, { ...AROUND, blocs });
    expect(parse('Avoir validé le bloc 1')).toMatchObject({ why: { code: 'ambiguousNumbers' } });
    expect(parse('Avoir validé le bloc BC01')).toEqual(understood({ validated: 'BC01' }));
  });
});

describe('The rule of a bloc with conditions is not understood, rather than guessed,', () => {
  it.each<[string, string, StumbleCode]>([
    ['Une note supérieure à 10/20 à l’épreuve E1', 'à', 'unexpected'],
    ['Une note d’au moins 10 à l’épreuve E1', 'à', 'unexpected'],
    ['Une note d’au moins 60/100 à l’épreuve E1', '100', 'otherScale'],
    ['Une note d’au moins 21/20 à l’épreuve E1', '21', 'notAMark'],
    ['Une note d’au moins 9,995/20 à l’épreuve E1', '9,995', 'notAMark'],
    ['Une note d’au moins 10/20 à l’épreuve E3', 'E3', 'notMarked'],
    ['Une note d’au moins 10/20 à la compétence 1', '1', 'notMarked'],
    ['Une note d’au moins 10/20 aux épreuves E1 et E2', 'aux épreuves E1 et E2', 'ambiguous'],
    ['Une note d’au moins 10/20 à l’épreuve E9', 'E9', 'unknownName'],
    ['Une note d’au moins 10/20 à l’épreuve E5', 'E5', 'unknownName'],
    ['La réussite de l’épreuve E5', 'E5', 'unknownName'],
    ['Une moyenne d’au moins 10/20', 'Une moyenne d’au moins 10/20', 'unlisted'],
    [
      'Une moyenne d’au moins 10/20 aux épreuves E1 (coefficient 2) et E2',
      'Une moyenne d’au moins 10/20 aux épreuves E1 (coefficient 2) et E2',
      'untoldCoefficients',
    ],
    [
      'Une moyenne pondérée d’au moins 10/20 aux épreuves E1 et E2',
      'Une moyenne pondérée d’au moins 10/20 aux épreuves E1 et E2',
      'untoldCoefficients',
    ],
    ['Une moyenne d’au moins 10/20 aux épreuves E1 (coefficient 0) et E2 (coefficient 1)', '0', 'notAMark'],
    [
      'Une moyenne d’au moins 10/20 aux épreuves E1 et E1',
      'Une moyenne d’au moins 10/20 aux épreuves E1 et E1',
      'nameTwice',
    ],
    ['L’épreuve E1', '', 'unfinished'],
    ['L’épreuve E1 est obligatoire', 'obligatoire', 'unexpected'],
    ['Réussir l’épreuve E4', 'E4', 'unknownName'],
    ['La validation du bloc 9 est un prérequis', '9', 'unknownName'],
    ['Avoir validé le bloc 2', '2', 'ownBloc'],
    ['Avoir validé le bloc 1 ou 3', '1 ou 3', 'prerequisiteInChoice'],
    ['Soit la compétence 1, soit la validation du bloc 1', '', 'prerequisiteInChoice'],
  ])('from « %s », for « %s »: %s', (sentence, words, code) => {
    expect(parseBlocRule(sentence, BLOC, AROUND)).toMatchObject({
      understood: false,
      stumbledOn: words,
      why: { code },
    });
  });

  it('where nothing is told of what stands around the bloc', () => {
    const reading = parseBlocRule('Réussir l’épreuve E1', BLOC);
    expect(reading).toMatchObject({ understood: false, stumbledOn: 'E1', why: { code: 'unknownName' } });
  });
});
