import fc from 'fast-check';
import { arbitraryRule, codesOf, holds, subsetsOf } from '../../../test/support/arbitrary-rules.js';
import type { Rule } from './rule.js';
import { compileColumnRule } from './rule-columns.js';

describe('a rule for whole cohorts', () => {
  it('gives each candidate what the rule says in words, whatever they have acquired', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const { codes } = compileColumnRule(rule);
        expect(codes).toEqual(codesOf(rule));
        const cohort = subsetsOf(codes);
        const words = Int32Array.from(cohort, (acquired) =>
          acquired.reduce((word, code) => word | (1 << codes.indexOf(code)), 0),
        );
        const expected = cohort.map((acquired) => Number(holds(rule, new Set(acquired))));
        expect(satisfiedBy(rule, words)).toEqual(expected);
      }),
    );
  });

  it('takes rules of thirty-two codes, the last one too', () => {
    const codes = Array.from({ length: 32 }, (_, n) => `C${n + 1}`);
    const rule = { atLeast: 31, of: codes, including: ['C32'] };
    expect(satisfiedBy(rule, Int32Array.of(-1, 0x7fffffff, -2, -4))).toEqual([1, 0, 1, 0]);
  });

  it('refuses more codes than fit a word', () => {
    const codes = Array.from({ length: 33 }, (_, n) => `C${n + 1}`);
    expect(() => compileColumnRule({ all: codes })).toThrow('33 codes');
  });

  it('leaves the other marks of a candidate as they are', () => {
    const marks = Int32Array.of(0b100, 0b100);
    compileColumnRule({ all: ['C1'] }).mark(Int32Array.of(1, 0), marks, 1);
    expect([...marks]).toEqual([0b110, 0b100]);
  });

  it('gives nothing for nobody', () => {
    expect(satisfiedBy({ all: ['C1'] }, new Int32Array(0))).toEqual([]);
  });
});

function satisfiedBy(rule: Rule, words: Int32Array): number[] {
  const marks = new Int32Array(words.length);
  compileColumnRule(rule).mark(words, marks, 0);
  return [...marks];
}
