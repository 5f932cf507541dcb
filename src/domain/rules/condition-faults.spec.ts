import { aBloc } from '../../../test/support/a-certification.js';
import { conditionScopeOf, findSharedCodes } from './condition-scope.js';
import { findPrerequisiteFaults } from './prerequisite-faults.js';
import { findRuleFaults } from './rule-faults.js';
import type { Item, Rule } from './rule.js';

const bloc = aBloc('BC02', { codes: ['C1', 'C2', 'C3'] });
const assessments = [
  { code: 'E1', covers: ['C1', 'C2'], marking: { of: 'competences' } },
  { code: 'E2', covers: ['C2'], marking: { of: 'competences' } },
  { code: 'E3', covers: ['C3'], marking: { of: 'assessment' } },
  { code: 'E4', covers: ['C3'] },
  { code: 'E9', covers: ['C9'], marking: { of: 'assessment' } },
] as const;
const scope = conditionScopeOf(bloc, [aBloc('BC01'), bloc], assessments);
const faultsOf = (rule: unknown) => findRuleFaults(rule, ['C1', 'C2', 'C3'], scope);
const faultsOfItem = (item: unknown) => faultsOf({ all: [item] });
const aMean = (parts: object) => ({ mean: [{ of: 'E3', coefficient: 2, ...parts }], atLeast: 10 });

describe('A condition is accepted', () => {
  it.each<[string, Item]>([
    ['on the mark of a competence marked at one assessment', { mark: 'C1', atLeast: 12.25 }],
    ['on the mark of an assessment marked as a whole', { mark: 'E3', atLeast: 0 }],
    [
      'on a mean of both, with floors',
      {
        mean: [
          { of: 'C1', coefficient: 0.5 },
          { of: 'E3', coefficient: 3, floor: 8 },
        ],
        atLeast: 10,
        floor: 7.5,
      },
    ],
    ['on an assessment of the bloc, marked or not', { passed: 'E4' }],
    ['on another bloc', { validated: 'BC01' }],
  ])('%s', (_, item) => expect(faultsOfItem(item)).toEqual([]));

  it('on another bloc, where a rule that leaves a choice includes it', () => {
    const required = { validated: 'BC01' };
    expect(faultsOf({ atLeast: 2, of: ['C1', 'C2', required], including: [{ ...required }] })).toEqual([]);
  });
});

describe('A condition is refused', () => {
  it.each([
    ['of a competence marked at two assessments', { mark: 'C2', atLeast: 10 }, 'all[0].mark', 'notMarked'],
    ['of a competence that no assessment marks by itself', { mark: 'C3', atLeast: 10 }, 'all[0].mark', 'notMarked'],
    ['of an assessment that is not marked', { mark: 'E4', atLeast: 10 }, 'all[0].mark', 'notMarked'],
    ['of an assessment of another bloc', { mark: 'E9', atLeast: 10 }, 'all[0].mark', 'notMarked'],
    ['above 20', { mark: 'C1', atLeast: 20.01 }, 'all[0].atLeast', 'notAMark'],
    ['of three decimals', { mark: 'C1', atLeast: 9.995 }, 'all[0].atLeast', 'notAMark'],
    ['of a mark in text', { mark: 'C1', atLeast: '10' }, 'all[0].atLeast', 'notAMark'],
    ['without a threshold', { mark: 'C1' }, 'all[0].atLeast', 'missingKey'],
    ['with a key of another', { passed: 'E1', atLeast: 10 }, 'all[0].atLeast', 'unknownKey'],
    ['of two kinds at once', { mark: 'C1', atLeast: 10, passed: 'E4' }, 'all[0].passed', 'unknownKey'],
    ['of a mean of nothing', { mean: [], atLeast: 10 }, 'all[0].mean', 'emptyList'],
    ['of a mean that is no list', { mean: 'E3', atLeast: 10 }, 'all[0].mean', 'notAList'],
    ['of a mean of codes alone', { mean: ['E3'], atLeast: 10 }, 'all[0].mean[0].of', 'missingKey'],
    ['without a coefficient', { mean: [{ of: 'E3' }], atLeast: 10 }, 'all[0].mean[0].coefficient', 'missingKey'],
    ['with the coefficient 0', aMean({ coefficient: 0 }), 'all[0].mean[0].coefficient', 'notACoefficient'],
    ['with an endless coefficient', aMean({ coefficient: 1 / 3 }), 'all[0].mean[0].coefficient', 'notACoefficient'],
    ['with a floor below 0', aMean({ floor: -1 }), 'all[0].mean[0].floor', 'notAMark'],
    ['on an assessment of another bloc', { passed: 'E9' }, 'all[0].passed', 'unknownAssessment'],
    ['on what is no code', { passed: 4 }, 'all[0].passed', 'notACode'],
    ['on a bloc that there is not', { validated: 'BC09' }, 'all[0].validated', 'unknownPrerequisite'],
    ['on its own bloc', { validated: 'BC02' }, 'all[0].validated', 'ownPrerequisite'],
  ])('%s', (_, item, path, code) => {
    expect(faultsOfItem(item)).toEqual([expect.objectContaining({ path, code })]);
  });

  it.each<[string, unknown, string]>([
    ['in a choice', { any: ['C1', { validated: 'BC01' }] }, 'any[1]'],
    ['within a rule within the rule', { all: ['C1', { all: ['C2', { validated: 'BC01' }] }] }, 'all[1].all[1]'],
    ['among those that a rule may do without', { atLeast: 1, of: ['C1', { validated: 'BC01' }] }, 'of[1]'],
  ])('on another bloc %s', (_, rule, path) => {
    expect(faultsOf(rule)).toEqual([expect.objectContaining({ path, code: 'prerequisiteNotMandatory' })]);
  });

  it('whose code stands elsewhere in the rule, in a mean too', () => {
    expect(faultsOf({ all: ['C1', { mark: 'C1', atLeast: 10 }] })).toEqual([
      { path: 'all[1].mark', code: 'codeTwice', facts: { code: 'C1', first: 'all[0]' } },
    ]);
    const mean = [
      { of: 'E3', coefficient: 1 },
      { of: 'E3', coefficient: 2 },
    ];
    expect(faultsOfItem({ mean, atLeast: 10 })).toEqual([
      { path: 'all[0].mean[1].of', code: 'codeTwice', facts: { code: 'E3', first: 'all[0].mean[0].of' } },
    ]);
  });

  it('as a whole rule, and in the rule of a title', () => {
    expect(faultsOf({ mark: 'C1', atLeast: 10 })).toEqual([{ path: '', code: 'notARule', facts: {} }]);
    expect(findRuleFaults({ all: [{ validated: 'BC01' }] }, ['BC01'])).toEqual([
      { path: 'all[0]', code: 'conditionNotAllowed', facts: { kind: 'validated' } },
    ]);
  });
});

describe('Prerequisites', () => {
  const requiring = (code: string, ...required: string[]) => {
    const rule: Rule = { all: [`${code}.C1`, ...required.map((validated) => ({ validated }))] };
    return { code, validation: { rule } };
  };

  it('are refused in a circle, where it begins', () => {
    const blocs = [requiring('BC01', 'BC02'), requiring('BC02', 'BC03'), requiring('BC03', 'BC02')];
    expect(findPrerequisiteFaults(blocs, { all: ['BC01', 'BC02', 'BC03'] })).toEqual([
      { blocCode: 'BC02', path: 'all[1]', code: 'circularPrerequisites', facts: { circle: ['BC02', 'BC03'] } },
    ]);
  });

  it('may be many where the title asks for all, and few where it leaves a choice', () => {
    const codes = Array.from({ length: 14 }, (_, index) => `BC${index + 1}`);
    const blocs = codes.map((code, index) => requiring(code, ...codes.slice(0, index)));
    expect(findPrerequisiteFaults(blocs, { all: codes })).toEqual([]);
    expect(findPrerequisiteFaults(blocs, { any: codes })).toEqual([
      { blocCode: 'BC14', path: 'all[13]', code: 'tooManyPrerequisites', facts: { most: 12, found: 13 } },
    ]);
  });
});

describe('Codes', () => {
  it('that name two things are told only where something is marked or has conditions', () => {
    const marking = { of: 'assessment' } as const;
    const shared = (marked: boolean, conditions: boolean) =>
      findSharedCodes(['C1', 'X'], [marked ? { code: 'X', marking } : { code: 'X' }], ['BC01'], conditions);
    expect([shared(false, false), shared(true, false), shared(false, true)]).toEqual([[], ['X'], ['X']]);
  });
});
