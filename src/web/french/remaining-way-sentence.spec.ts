import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { compileRemainingWay, type WayCase } from '../../domain/plans/remaining-way.js';
import type { Rule } from '../../domain/rules/rule.js';
import { missingCompetencesSentence } from './bloc-left.js';
import { titleObtainedSentence, wayText } from './remaining-way-text.js';

const assumed = { assumed: 'for the test' };
const FIVE = ['C21', 'C22', 'C23', 'C24', 'C25'];
const TODAY = '2026-11-21';

/** The first bloc asks for 3 competences of 5, with C21 and C25; BC05 for one more than the others. */
const BLOCS = [
  aBloc('BC01', {
    codes: FIVE,
    validation: { rule: { atLeast: 3, of: FIVE, including: ['C21', 'C25'] }, provenance: assumed },
  }),
  ...['BC02', 'BC03'].map((code) => aBloc(code)),
  aBloc('BC04', { option: 'A' }),
  aBloc('BC05', { option: 'B', codes: ['C51', 'C52', 'C53', 'C54'] }),
  aBloc('BC06', { option: 'C' }),
];
const ONE_OPTION: Rule = { all: ['BC01', 'BC02', 'BC03', { any: ['BC04', 'BC05', 'BC06'] }] };
const BC01_TO_BC04: Rule = { all: ['BC01', 'BC02', 'BC03', 'BC04'] };

interface Told extends Omit<Partial<WayCase>, 'awards' | 'statusOf'> {
  /** Last day of each bloc held, all of them awarded on 15 June 2022. */
  readonly held?: Readonly<Record<string, string>>;
  readonly acquired?: readonly string[];
  readonly deliveryDeadline?: string;
}

function tell(rule: Rule, { held = {}, acquired = [], deliveryDeadline, ...parts }: Told = {}) {
  const registrations = deliveryDeadline ? [{ from: '2020-01-01', until: '2026-12-31', deliveryDeadline }] : [];
  const certification = aCertification({ blocs: BLOCS, registrations, validation: { rule, provenance: assumed } });
  const awards = Object.entries(held).map(([blocCode, validUntil]) => ({
    ...{ blocCode, awardedOn: '2022-06-15', validUntil },
  }));
  const statusOf = (code: string) => (acquired.includes(code) ? 'acquired' : 'open');
  const stages = compileRemainingWay(certification)({ today: TODAY, awards, statusOf, ...parts });
  const { now, deadline, alternatives, later } = wayText(stages, certification);
  return { now: plain(now), deadline: plain(deadline), alternatives: plain(alternatives), later: later.map(plain) };
}

const plain = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');
const FOREVER = 'unlimited';

describe('What is left, as a sentence', () => {
  it.each<[string, Rule, Told, string]>([
    [
      'names the blocs, how many competences, and which are mandatory',
      BC01_TO_BC04,
      { held: { BC03: FOREVER, BC04: FOREVER }, acquired: ['BC02.C1'] },
      'Il reste 2 blocs à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25) ' +
        'et le bloc 2 (les compétences BC02.C2 et BC02.C3).',
    ],
    [
      'is in the singular for one bloc and one competence',
      BC01_TO_BC04,
      { held: { BC02: FOREVER, BC03: FOREVER, BC04: FOREVER }, acquired: ['C22', 'C21'] },
      'Il reste 1 bloc à obtenir : le bloc 1 (la compétence 25).',
    ],
    [
      'counts competences that may be chosen freely',
      BC01_TO_BC04,
      { held: { BC02: FOREVER, BC03: FOREVER, BC04: FOREVER }, acquired: ['C25', 'C21'] },
      'Il reste 1 bloc à obtenir : le bloc 1 (1 compétence).',
    ],
    [
      'says when the jury alone is left to decide',
      BC01_TO_BC04,
      { held: { BC02: FOREVER, BC03: FOREVER, BC04: FOREVER }, acquired: ['C22', 'C25', 'C21'] },
      'Il reste 1 bloc à obtenir : le bloc 1 (à présenter au jury).',
    ],
    [
      'tells together the blocs that only the jury has to decide on',
      BC01_TO_BC04,
      { acquired: ['BC02.C1', 'BC02.C2', 'BC02.C3', 'BC03.C1', 'BC03.C2', 'BC03.C3'], held: { BC04: FOREVER } },
      'Il reste 3 blocs à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25) ' +
        'et les blocs 2 et 3 (à présenter au jury).',
    ],
    [
      'gives a choice between options as one',
      ONE_OPTION,
      { held: { BC02: FOREVER, BC03: FOREVER } },
      'Il reste 2 blocs à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25) ' +
        'et un bloc parmi 4 et 6 (3 compétences chacun).',
    ],
    [
      'gives the option enrolled for alone',
      ONE_OPTION,
      { held: { BC01: FOREVER, BC02: FOREVER, BC03: FOREVER }, optionBloc: 'BC05' },
      'Il reste 1 bloc à obtenir : le bloc 5 (ses 4 compétences).',
    ],
    [
      'gives every option that is as near',
      ONE_OPTION,
      { held: { BC01: FOREVER, BC02: FOREVER, BC03: FOREVER }, acquired: ['C51'] },
      'Il reste 1 bloc à obtenir : un bloc parmi 4, 5 et 6 (3 compétences chacun).',
    ],
    [
      'separates choices that hold commas',
      { all: ['BC01', { any: ['BC02', 'BC03'] }, { any: ['BC04', 'BC06'] }] },
      {},
      'Il reste 3 blocs à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25) ; ' +
        'un bloc parmi 2 et 3 (3 compétences chacun) ; un bloc parmi 4 et 6 (3 compétences chacun).',
    ],
    [
      'gives a choice between groups of blocs',
      { any: [{ all: ['BC02', 'BC03'] }, { all: ['BC04', 'BC06'] }] },
      {},
      'Il reste 2 blocs à obtenir : soit les blocs 2 et 3, soit les blocs 4 et 6.',
    ],
    [
      'is said to be nothing once the blocs suffice',
      BC01_TO_BC04,
      { held: { BC01: FOREVER, BC02: FOREVER, BC03: FOREVER, BC04: FOREVER } },
      'Les blocs requis sont réunis.',
    ],
    [
      'is said to be out of reach after the delivery deadline',
      BC01_TO_BC04,
      { enrolledOn: '2024-01-01', deliveryDeadline: '2030-12-31', today: '2031-01-01' },
      'La date limite de délivrance est passée, la certification ne peut plus être délivrée.',
    ],
    [
      'is said to be out of reach to who was not enrolled when the registration ended',
      BC01_TO_BC04,
      { deliveryDeadline: '2030-12-31', today: '2027-01-01' },
      'L’enregistrement de la certification a pris fin, elle ne peut plus être délivrée.',
    ],
  ])('%s', (_, rule, told, sentence) => {
    expect(tell(rule, told).now).toBe(sentence);
  });

  it('names the options that ask for more beside it', () => {
    const held = { BC01: FOREVER, BC02: FOREVER, BC03: FOREVER };
    expect(tell(ONE_OPTION, { held }).alternatives).toBe('Autre choix possible : le bloc 5 (ses 4 compétences).');
    expect(tell(BC01_TO_BC04, { held }).alternatives).toBe('');
  });

  it('names the choice that ends before the way does, and until when it is one', () => {
    const rule = { any: ['BC01', { all: ['BC03', 'BC05'] }] };
    const { alternatives, later } = tell(rule, { held: { BC03: '2028-06-15' } });
    expect(alternatives).toBe('Autre choix possible : le bloc 5 (ses 4 compétences) jusqu’au 15 juin 2028 inclus.');
    expect(later).toEqual([]);
  });
});

describe('By when, as a sentence', () => {
  it('gives the last day, which counts, and says what is to be passed again otherwise', () => {
    expect(tell(BC01_TO_BC04, { held: { BC02: '2027-06-15' } })).toMatchObject({
      deadline:
        'Le bloc 2 est valable jusqu’au 15 juin 2027 inclus : les trois blocs restants doivent être obtenus ' +
        'au plus tard ce jour-là, sinon il sera à repasser.',
      later: [
        'À partir du 16 juin 2027, il resterait 4 blocs à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25), ' +
          'le bloc 2 (ses 3 compétences), le bloc 3 (ses 3 compétences) et le bloc 4 (ses 3 compétences).',
      ],
    });
  });

  it('is in the plural for blocs lost the same day, and in the singular for one bloc left', () => {
    expect(tell(BC01_TO_BC04, { held: { BC02: '2028-02-29', BC03: '2028-02-29', BC04: FOREVER } }).deadline).toBe(
      'Les blocs 2 et 3 sont valables jusqu’au 29 février 2028 inclus : le bloc restant doit être obtenu ' +
        'au plus tard ce jour-là, sinon ils seront à repasser.',
    );
  });

  it('says to deliver the certification while the blocs are held together', () => {
    const held = { BC01: '2027-06-01', BC02: FOREVER, BC03: FOREVER, BC04: FOREVER };
    expect(tell(BC01_TO_BC04, { held })).toMatchObject({
      now: 'Les blocs requis sont réunis.',
      deadline:
        'Le bloc 1 est valable jusqu’au 1er juin 2027 inclus : la certification doit être délivrée ' +
        'au plus tard ce jour-là, sinon il sera à repasser.',
      later: [
        'À partir du 2 juin 2027, il resterait 1 bloc à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25).',
      ],
    });
  });

  it('says how many blocs are left otherwise where another may stand for the one lost', () => {
    const held = { BC01: FOREVER, BC02: FOREVER, BC04: '2027-06-15' };
    expect(tell(ONE_OPTION, { held }).deadline).toBe(
      'Le bloc 4 est valable jusqu’au 15 juin 2027 inclus : le bloc restant doit être obtenu ' +
        'au plus tard ce jour-là, sinon il restera 2 blocs à obtenir.',
    );
  });

  it('says that the blocs change where as many are left', () => {
    const eitherPair: Rule = { any: [{ all: ['BC02', 'BC03'] }, { all: ['BC04', 'BC06'] }] };
    expect(tell(eitherPair, { held: { BC02: '2027-06-15', BC04: FOREVER } })).toMatchObject({
      now: 'Il reste 1 bloc à obtenir : un bloc parmi 3 et 6 (3 compétences chacun).',
      deadline:
        'Le bloc 2 est valable jusqu’au 15 juin 2027 inclus : passé ce jour, les blocs à obtenir ne seront plus les mêmes.',
      later: ['À partir du 16 juin 2027, il resterait 1 bloc à obtenir : le bloc 6 (ses 3 compétences).'],
    });
  });

  it('is the delivery deadline where that comes first', () => {
    const told = { enrolledOn: '2024-01-01', deliveryDeadline: '2030-12-31', held: { BC02: FOREVER } };
    expect(tell(BC01_TO_BC04, told)).toMatchObject({
      deadline:
        'La certification peut être délivrée jusqu’au 31 décembre 2030 inclus : ' +
        'les trois blocs restants doivent être obtenus au plus tard ce jour-là.',
      later: ['À partir du 1er janvier 2031, la certification ne pourrait plus être délivrée.'],
    });
  });

  it('is the end of the registration for who is not enrolled', () => {
    expect(tell(BC01_TO_BC04, { deliveryDeadline: '2030-12-31' }).deadline).toBe(
      'Sans inscription, la certification peut être délivrée jusqu’au 31 décembre 2026 inclus : ' +
        'les quatre blocs restants doivent être obtenus au plus tard ce jour-là.',
    );
  });

  it('is never, where the blocs held are held for ever, and not spoken of where none is held', () => {
    expect(tell(BC01_TO_BC04, { held: { BC01: FOREVER } }).deadline).toBe(
      'Aucune date limite : la validité du bloc déjà acquis est illimitée.',
    );
    expect(tell(BC01_TO_BC04, { held: { BC01: FOREVER, BC02: FOREVER } }).deadline).toBe(
      'Aucune date limite : la validité des blocs déjà acquis est illimitée.',
    );
    expect(tell(BC01_TO_BC04).deadline).toBe('');
  });
});

describe('The competences left in a bloc', () => {
  it('are counted where they are all of them', () => {
    const missing = { all: FIVE };
    expect(missingCompetencesSentence({ blocCode: 'BC01', missingCount: 5, missing }, BLOCS[0]!)).toBe(
      'Ses 5 compétences.',
    );
  });

  it.each([
    [
      { all: ['C21', 'C25', { any: ['C22', 'C23', 'C24'] }] },
      'Les compétences 21 et 25, et une compétence parmi 22, 23 et 24.',
    ],
    ['C7', 'La compétence 7.'],
    [null, 'Les compétences requises sont acquises\u00a0: le bloc est à présenter au jury.'],
  ])('are named, with what may be chosen', (missing, sentence) => {
    expect(missingCompetencesSentence({ blocCode: 'BC01', missingCount: 3, missing }, BLOCS[0]!)).toBe(sentence);
  });
});

it('A certification obtained leaves nothing to obtain', () => {
  expect(titleObtainedSentence('2023-06-15')).toBe(
    'La certification a été délivrée le 15 juin 2023, il ne reste rien à obtenir.',
  );
});

it('The sentences keep French typography', () => {
  const certification = aCertification({ registrations: [] });
  const stages = compileRemainingWay(certification)({ today: TODAY, awards: [], statusOf: () => 'open' });
  expect(wayText(stages, certification).now).toContain('obtenir\u00a0: le bloc 1');
});
