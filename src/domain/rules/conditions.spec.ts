import { aCertificationWithMarks } from '../../../test/support/a-certification-with-marks.js';
import { compileEvidence, type CompetenceResult } from './competence-statuses.js';
import type { ConditionFacts, MeanFacts } from './condition-facts.js';
import type { CompetenceStatus } from './evaluation.js';
import type { FoundMark } from './marks.js';
import { compileRule } from './rule-evaluation.js';
import type { Condition, MeanCondition } from './rule.js';

type Marks = Readonly<Record<string, FoundMark>>;

/** A rule of that one condition, with the marks there are. */
function factsOf(condition: MeanCondition, marks: Marks): MeanFacts;
function factsOf(condition: Condition, marks: Marks): ConditionFacts;
function factsOf(condition: Condition, marks: Marks): ConditionFacts {
  const { conditions } = compileRule({ all: [condition] }).evaluate(() => 'open', {
    markOf: (code) => marks[code] ?? null,
  });
  return conditions![0]!;
}

/** Ten at least over E1, counted twice, E2 and E3; no mark below 6, and none below 8 at E3. */
const MEAN: MeanCondition = {
  mean: [
    { of: 'E1', coefficient: 2 },
    { of: 'E2', coefficient: 1 },
    { of: 'E3', coefficient: 1, floor: 8 },
  ],
  ...{ atLeast: 10, floor: 6 },
};

describe('A mean', () => {
  it.each<[string, Marks, CompetenceStatus, Partial<MeanFacts>]>([
    // (2 × 10 + 9 + 11) / 4 = 10
    ['of exactly what is asked for reaches it', { E1: 10, E2: 9, E3: 11 }, 'acquired', { mean: 10, pointsShort: 0 }],
    // (20 + 9 + 10.99) / 4 = 9.9975, which rounds to 10
    [
      'a quarter of a hundredth short does not reach it, and does not look as if it did',
      { E1: 10, E2: 9, E3: 10.99 },
      'failed',
      { mean: 9.99, pointsShort: 0.01, missingCount: 1 },
    ],
    // (40 + 5.99 + 20) / 4 = 16.4975
    [
      'compensates no mark below the floor',
      { E1: 20, E2: 5.99, E3: 20 },
      'failed',
      { belowFloor: ['E2'], pointsShort: 0 },
    ],
    ['takes a mark on the floor', { E1: 20, E2: 6, E3: 20 }, 'acquired', { belowFloor: [], way: null }],
    ['holds a mark to the floor of its own', { E1: 20, E2: 20, E3: 7.5 }, 'failed', { belowFloor: ['E3'] }],
    ['waits for a mark that has a floor, however good the others', { E1: 20, E2: 20 }, 'open', { open: ['E3'] }],
    // (12 + 6) even with 20 at E3: 38 of 40 points
    [
      'is out of reach when 20 at all the rest would not do',
      { E1: 6, E2: 6 },
      'failed',
      { open: ['E3'], missingCount: 2 },
    ],
    ['has to be taken again where one was absent', { E1: 20, E2: 'absent', E3: 20 }, 'failed', { absent: ['E2'] }],
    // (2 × 9 + 12) / 3 = 10, E2 left out with its coefficient
    ['leaves out what is exempted', { E1: 9, E2: 'exempted', E3: 12 }, 'acquired', { mean: 10, missingCount: 0 }],
    [
      'is reached where all of it is exempted',
      { E1: 'exempted', E2: 'exempted', E3: 'exempted' },
      'acquired',
      { mean: null, pointsShort: 0, open: [] },
    ],
    ['of nothing yet is open', {}, 'open', { mean: null, pointsShort: 40, missingCount: 3, open: ['E1', 'E2', 'E3'] }],
  ])('%s', (_, marks, status, facts) => {
    expect(factsOf(MEAN, marks)).toMatchObject({ status, ...facts });
  });

  it('without floors is reached already where 0 at the rest would do', () => {
    const { mean, atLeast } = { ...MEAN, mean: MEAN.mean.map(({ of, coefficient }) => ({ of, coefficient })) };
    // 2 × 20 of the 40 points
    expect(factsOf({ mean, atLeast }, { E1: 20 })).toMatchObject({ status: 'acquired', open: ['E2', 'E3'] });
    expect(factsOf({ mean, atLeast }, { E1: 19.99 })).toMatchObject({ status: 'open', missingCount: 1 });
  });

  it('counts coefficients of two decimals without rounding', () => {
    const thirds: MeanCondition = {
      mean: ['E1', 'E2', 'E3'].map((of) => ({ of, coefficient: 0.33 })),
      atLeast: 10,
    };
    expect(factsOf(thirds, { E1: 10, E2: 9.99, E3: 10.01 })).toMatchObject({ status: 'acquired', mean: 10 });
    expect(factsOf(thirds, { E1: 10, E2: 9.99, E3: 10 })).toMatchObject({ status: 'failed', mean: 9.99 });
  });

  it('says the least mark that would do: 14 at E1, 12 at E2 or 16 at E3', () => {
    // 40 points wanted, 2 × 10 + 4 + 8 = 32 there: 8 more, which are 4 at E1 and 8 at the others
    const facts = factsOf({ ...MEAN, floor: 0 }, { E1: 10, E2: 4, E3: 8 });
    expect(facts).toMatchObject({ status: 'failed', missingCount: 1, pointsShort: 8 });
    expect(facts.way).toEqual({
      count: 1,
      marks: [
        { code: 'E1', sure: false, atLeast: 14 },
        { code: 'E2', sure: false, atLeast: 12 },
        { code: 'E3', sure: false, atLeast: 16 },
      ],
      together: null,
    });
  });

  it('asks of a mark below its floor for the floor, where the mean is reached without it', () => {
    const { way } = factsOf(MEAN, { E1: 20, E2: 2, E3: 12 });
    expect(way).toEqual({ count: 1, marks: [{ code: 'E2', sure: true, atLeast: 6 }], together: 6 });
  });
});

describe('A mark', () => {
  const condition = { mark: 'E1', atLeast: 12.5 };

  it.each<[FoundMark | null, CompetenceStatus]>([
    [12.5, 'acquired'],
    [12.49, 'failed'],
    ['absent', 'failed'],
    ['exempted', 'acquired'],
    [null, 'open'],
  ])('of %j where 12.5 is asked for is %s', (mark, status) => {
    expect(factsOf(condition, mark === null ? {} : { E1: mark })).toMatchObject({ kind: 'mark', status, mark });
  });

  it('of at least 0 still asks to be there', () => {
    const any = { mark: 'E1', atLeast: 0 };
    expect(factsOf(any, {})).toMatchObject({ status: 'open', missingCount: 1 });
    expect(factsOf(any, { E1: 'absent' })).toMatchObject({ status: 'failed' });
    expect(factsOf(any, { E1: 0 })).toMatchObject({ status: 'acquired', missingCount: 0 });
  });
});

describe('What was recorded at an assessment', () => {
  const evidenceOf = compileEvidence(aCertificationWithMarks());
  const at = (assessmentCode: string, competenceCode: string, parts: Partial<CompetenceResult>): CompetenceResult => ({
    ...{ assessmentCode, competenceCode, result: 'acquired' },
    ...parts,
  });

  it('marked as a whole is the result of each competence it covers', () => {
    const { statusOf, markOf, passedOf } = evidenceOf([at('E1', 'E1', { mark: 10 })]);
    expect([statusOf('C1'), statusOf('C2'), markOf('E1'), passedOf('E1')]).toEqual([
      'acquired',
      'acquired',
      10,
      'acquired',
    ]);
    const failed = evidenceOf([at('E1', 'E1', { result: 'notAcquired', mark: 9.99 })]);
    expect([failed.statusOf('C1'), failed.statusOf('C2'), failed.passedOf('E1')]).toEqual(Array(3).fill('failed'));
  });

  it('marked by competences is the mark and the result of that competence alone', () => {
    const { statusOf, markOf, passedOf } = evidenceOf([at('E5', 'C7', { result: 'notAcquired', mark: 8 })]);
    expect([statusOf('C7'), statusOf('C8'), markOf('C7'), markOf('C8')]).toEqual(['failed', 'open', 8, null]);
    expect(passedOf('E5')).toBe('failed');
  });

  it('is what its mark and its pass mark say, whatever result stands beside it', () => {
    const { statusOf, passedOf } = evidenceOf([at('E1', 'E1', { result: 'acquired', mark: 4 })]);
    expect([statusOf('C1'), passedOf('E1')]).toEqual(['failed', 'failed']);
  });

  it.each([
    ['absentJustified', 'absent', 'failed'],
    ['absentUnjustified', 'absent', 'failed'],
    ['exempted', 'exempted', 'acquired'],
  ] as const)('by %s is %s, and counts as %s', (result, mark, status) => {
    const { markOf, statusOf, passedOf } = evidenceOf([at('E1', 'E1', { result, mark: null })]);
    expect([markOf('E1'), statusOf('C1'), passedOf('E1')]).toEqual([mark, status, status]);
  });

  it('under a competence counts for nothing where the whole is marked, and the other way round', () => {
    const { statusOf, markOf, passedOf } = evidenceOf([at('E1', 'C1', {}), at('E5', 'E5', { mark: 15 })]);
    expect(['C1', 'C7'].map(statusOf)).toEqual(['open', 'open']);
    expect([markOf('E1'), markOf('C1'), markOf('E5'), passedOf('E1'), passedOf('E5')]).toEqual([
      ...[null, null, null],
      ...['open', 'open'],
    ]);
  });

  it('is passed once every competence it covers is acquired at it', () => {
    const marked = [at('E5', 'C7', { mark: 10 }), at('E5', 'C8', { mark: 10 })];
    expect(evidenceOf(marked.slice(0, 1)).passedOf('E5')).toBe('open');
    expect(evidenceOf(marked).passedOf('E5')).toBe('acquired');
    expect(evidenceOf([marked[0]!, at('E5', 'C8', { mark: 3 })]).passedOf('E5')).toBe('failed');
    expect(evidenceOf([]).passedOf('E99')).toBe('open');
  });
});
