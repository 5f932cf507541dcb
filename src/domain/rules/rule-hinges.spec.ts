import fc from 'fast-check';
import { arbitraryRule, codesOf, holds } from '../../../test/support/arbitrary-rules.js';
import { compileRule } from './rule-evaluation.js';

describe('The hinges of a rule', () => {
  it.each([
    ['each that is acquired, of exactly as many as asked for', ['C1', 'C2'], ['C1', 'C2']],
    ['the mandatory one, where there are more than asked for', ['C1', 'C2', 'C3'], ['C1']],
    ['each that is missing, where one more is enough', ['C1'], ['C2', 'C3', 'C4']],
    ['the mandatory one, where it alone is missing', ['C2', 'C3'], ['C1']],
    ['none, where two are missing', [], []],
  ])('are %s', (_, acquired, hinges) => {
    const rule = compileRule({ atLeast: 2, of: ['C1', 'C2', 'C3', 'C4'], including: ['C1'] });
    expect(rule.hinges((code) => (acquired.includes(code) ? 'acquired' : 'failed'))).toEqual(hinges);
  });

  it('are those codes whose change alone changes what the rule holds, however it is nested', () => {
    const situation = arbitraryRule.chain((rule) => fc.tuple(fc.constant(rule), fc.subarray(codesOf(rule))));
    fc.assert(
      fc.property(situation, ([rule, acquired]) => {
        const turns = (code: string) => {
          const changed = acquired.includes(code) ? acquired.filter((one) => one !== code) : [...acquired, code];
          return holds(rule, new Set(changed)) !== holds(rule, new Set(acquired));
        };
        const statusOf = (code: string) => (acquired.includes(code) ? 'acquired' : 'open');
        expect(compileRule(rule).hinges(statusOf)).toEqual(codesOf(rule).filter(turns));
      }),
    );
  });
});
