import fc from 'fast-check';
import { arbitrarySituation, codesOf, holds, subsetsOf } from '../../../test/support/arbitrary-rules.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import type { Rule } from '../rules/rule.js';
import { compileTitle } from './title.js';

const ORDER = ['BC01', 'BC02', 'BC03', 'BC04', 'BC05', 'BC06'];
/** RNCP29035: three mandatory blocs, and one of three options. */
const WITH_OPTION: Rule = { all: ['BC01', 'BC02', 'BC03', { any: ['BC04', 'BC05', 'BC06'] }] };

function evaluate(statuses: Record<string, CompetenceStatus>, missing: Record<string, number> = {}) {
  return compileTitle(WITH_OPTION, ORDER).evaluate(
    (code) => statuses[code] ?? 'open',
    (code) => missing[code] ?? 3,
  );
}

const MANDATORY = { BC01: 'acquired', BC02: 'acquired', BC03: 'acquired' } as const;

describe('A title with an option', () => {
  it('is complete with any one of the options', () => {
    expect(evaluate({ ...MANDATORY, BC05: 'acquired' })).toEqual({ state: 'satisfied', missingBlocs: [] });
  });

  it('is complete once only, also with two options', () => {
    expect(evaluate({ ...MANDATORY, BC04: 'acquired', BC06: 'acquired' }).state).toBe('satisfied');
  });

  it('misses the option nearest to being validated', () => {
    expect(evaluate(MANDATORY, { BC04: 3, BC05: 4, BC06: 1 }).missingBlocs).toEqual(['BC06']);
  });

  it('misses the first of the options that are equally near', () => {
    expect(evaluate(MANDATORY).missingBlocs).toEqual(['BC04']);
  });

  it('lists the blocs it misses from the nearest to the farthest', () => {
    const statuses = { BC02: 'acquired', BC05: 'acquired' } as const;
    expect(evaluate(statuses, { BC01: 3, BC03: 1 }).missingBlocs).toEqual(['BC03', 'BC01']);
  });

  it('is out of reach when a mandatory bloc is not validated, and says which all the same', () => {
    expect(evaluate({ ...MANDATORY, BC02: 'failed', BC04: 'acquired' })).toEqual({
      state: 'impossible',
      missingBlocs: ['BC02'],
    });
  });

  it('is open as long as one option is', () => {
    expect(evaluate({ ...MANDATORY, BC04: 'failed', BC05: 'failed' }).state).toBe('open');
    expect(evaluate({ ...MANDATORY, BC04: 'failed', BC05: 'failed', BC06: 'failed' }).state).toBe('impossible');
  });
});

it('Whatever its rule, a title misses a smallest set of blocs, and of those one with the fewest missing competences', () => {
  const missingCounts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(arbitrarySituation, missingCounts, ({ rule, statuses }, counts) => {
      const order = codesOf(rule);
      const missingOf = (code: string) => counts[order.indexOf(code)]!;
      const acquired = order.filter((code) => statuses.get(code) === 'acquired');
      const keyOf = (blocs: string[]) => [
        blocs.length,
        blocs.reduce((total, code) => total + missingOf(code), 0),
        ...blocs.map((code) => order.indexOf(code)).sort((one, other) => one - other),
      ];
      const best = subsetsOf(order.filter((code) => !acquired.includes(code)))
        .filter((more) => holds(rule, new Set([...acquired, ...more])))
        .sort((one, other) => compareLists(keyOf(one), keyOf(other)))[0]!;
      const { missingBlocs } = compileTitle(rule, order).evaluate((code) => statuses.get(code)!, missingOf);
      expect(keyOf([...missingBlocs])).toEqual(keyOf(best));
      expect(missingBlocs.map(missingOf)).toEqual(missingBlocs.map(missingOf).toSorted((one, other) => one - other));
    }),
  );
});

function compareLists(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}
