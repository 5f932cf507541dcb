import fc from 'fast-check';
import { subsetsOf } from '../../../test/support/arbitrary-rules.js';
import type { CompetenceStatus } from './evaluation.js';
import type { FoundMark } from './marks.js';
import { meanOf, statusOfMean } from './mean.js';
import { leastMeanWay } from './mean-way.js';
import type { MeanCondition } from './rule.js';

type Found = ReadonlyMap<string, FoundMark | null>;

interface Situation {
  readonly condition: MeanCondition;
  readonly found: Found;
}

const GRID = [0, 4, 6, 9.5, 9.99, 10, 13.37, 20];
const CODES = ['E1', 'E2', 'E3', 'E4', 'E5'];

const onGrid = fc.constantFrom(...GRID);
const aMark = fc.oneof(
  onGrid,
  fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100),
);
const aCoefficient = fc.constantFrom(1, 1, 2, 3, 0.5, 0.07, 1.25, 1000);
const aFinding = fc.oneof(
  { weight: 5, arbitrary: aMark },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('absent' as const, 'exempted' as const) },
);

const situation: fc.Arbitrary<Situation> = fc
  .record({
    terms: fc.array(fc.record({ coefficient: aCoefficient, floor: fc.option(onGrid, { freq: 3 }), found: aFinding }), {
      minLength: 1,
      maxLength: CODES.length,
    }),
    atLeast: aMark,
    floor: fc.option(onGrid, { freq: 2 }),
  })
  .map(({ terms, atLeast, floor }) => ({
    condition: {
      mean: terms.map((term, index) => ({
        ...{ of: CODES[index]!, coefficient: term.coefficient },
        ...(term.floor !== null && { floor: term.floor }),
      })),
      ...{ atLeast, ...(floor !== null && { floor }) },
    },
    found: new Map(terms.map((term, index) => [CODES[index]!, term.found])),
  }));

const meanIn = ({ condition, found }: Situation) => meanOf(condition, (code) => found.get(code) ?? null);

describe('Whatever the mean, its coefficients, its floors and the marks there are,', () => {
  it('its status is that of every way in which the marks still to come may turn out', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const results = new Set(completionsOf(one.found).map((known) => isReached(one.condition, known)));
        const expected: CompetenceStatus = results.size === 2 ? 'open' : results.has(true) ? 'acquired' : 'failed';
        expect(statusOfMean(meanIn(one))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('the marks missing are as few as trying every set of them, raised to 20, finds, and those sets are its ways', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const ways = waysOf(one);
        const { count, marks } = leastMeanWay(meanIn(one));
        expect(count).toBe(ways[0]!.length);
        const codes = CODES.filter((code) => ways.some((way) => way.includes(code)));
        expect(marks.map(({ code }) => code)).toEqual(codes);
        for (const { code, sure } of marks) expect(sure).toBe(ways.every((way) => way.includes(code)));
      }),
      { numRuns: 500 },
    );
  });

  it('the least mark told for one is the least: it does in one of the ways, a hundredth less does in none', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const ways = waysOf(one);
        for (const { code, atLeast } of leastMeanWay(meanIn(one)).marks) {
          const doesWith = (mark: number) =>
            ways.some((way) => way.includes(code) && isReached(one.condition, raised(one.found, way).set(code, mark)));
          expect(doesWith(atLeast)).toBe(true);
          expect(atLeast > 0 && doesWith(hundredthBelow(atLeast))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the mark told for all of them together is told where there is one way, and is the least for all', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const [way, ...others] = waysOf(one);
        const { together } = leastMeanWay(meanIn(one));
        expect(together !== null).toBe(way!.length > 0 && others.length === 0);
        if (together === null) return;
        expect(isReached(one.condition, raised(one.found, way!, together))).toBe(true);
        const less = raised(one.found, way!, hundredthBelow(together));
        expect(together > 0 && isReached(one.condition, less)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('a better mark, or an exemption in the place of an absence, never makes it worse', () => {
    const RANK = { failed: 0, open: 1, acquired: 2 } as const;
    fc.assert(
      fc.property(situation, fc.nat(), aMark, (one, pick, mark) => {
        const code = CODES[pick % one.condition.mean.length]!;
        const before = one.found.get(code) ?? null;
        if (before === null || before === 'exempted') return;
        const better = before === 'absent' ? mark : Math.max(before, mark);
        const after = { ...one, found: new Map(one.found).set(code, better) };
        expect(RANK[statusOfMean(meanIn(after))]).toBeGreaterThanOrEqual(RANK[statusOfMean(meanIn(one))]);
      }),
    );
  });
});

/** Read straight off the words of the rule, in whole numbers that are exact; a mark still to come counts as 0. */
function isReached({ mean, atLeast, floor }: MeanCondition, found: Found): boolean {
  const whole = (value: number) => BigInt(Math.round(value * 100));
  const counted = mean.filter(({ of }) => found.get(of) !== 'exempted');
  const isHeldBack = counted.some((term) => {
    const mark = found.get(term.of) ?? null;
    return mark === 'absent' || (typeof mark === 'number' ? mark : 0) < (term.floor ?? floor ?? 0);
  });
  const markOf = (code: string) => whole(Number(found.get(code) ?? 0));
  return (
    !isHeldBack &&
    counted.map(({ of, coefficient }) => markOf(of) * whole(coefficient)).reduce((sum, part) => sum + part, 0n) >=
      counted.map(({ coefficient }) => whole(atLeast) * whole(coefficient)).reduce((sum, part) => sum + part, 0n)
  );
}

/** Each mark still to come, given every mark of a small grid. */
function completionsOf(found: Found): Found[] {
  const [open] = [...found].find(([, mark]) => mark === null) ?? [];
  if (open === undefined) return [found];
  return [0, 6, 10, 20].flatMap((mark) => completionsOf(new Map(found).set(open, mark)));
}

/** The smallest sets of marks that reach the mean when raised to 20, what is not marked counting as 0. */
function waysOf({ condition, found }: Situation): string[][] {
  const raisable = condition.mean.map(({ of }) => of).filter((code) => found.get(code) !== 'exempted');
  const sufficient = subsetsOf(raisable).filter((set) => isReached(condition, raised(found, set)));
  const least = Math.min(...sufficient.map(({ length }) => length));
  return sufficient.filter(({ length }) => length === least);
}

function raised(found: Found, codes: readonly string[], mark = 20): Map<string, FoundMark | null> {
  return new Map([...found, ...codes.map((code): [string, number] => [code, mark])]);
}

function hundredthBelow(mark: number): number {
  return (Math.round(mark * 100) - 1) / 100;
}
