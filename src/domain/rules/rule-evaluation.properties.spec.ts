import fc from 'fast-check';
import { arbitraryRule, arbitrarySituation, codesOf, holds, subsetsOf } from '../../../test/support/arbitrary-rules.js';
import type { CompetenceStatus } from './evaluation.js';
import { compileRule } from './rule-evaluation.js';
import type { NestedFacts } from './rule-explanation.js';

type Statuses = ReadonlyMap<string, CompetenceStatus>;

const RANK = { impossible: 0, open: 1, satisfied: 2 } as const;
const codesThat = (statuses: Statuses, ...wanted: CompetenceStatus[]): string[] =>
  [...statuses].filter(([, status]) => wanted.includes(status)).map(([code]) => code);

describe('Whatever the rule, its evaluation', () => {
  it('agrees with trying every way in which what is open may turn out', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ rule, statuses }) => {
        const acquired = codesThat(statuses, 'acquired');
        const completions = subsetsOf(codesThat(statuses, 'open')).map((more) => new Set([...acquired, ...more]));
        const results = new Set(completions.map((completion) => holds(rule, completion)));
        const expected = results.size === 2 ? 'open' : results.has(true) ? 'satisfied' : 'impossible';
        expect(evaluate(rule, statuses).state).toBe(expected);
      }),
    );
  });

  it('counts as missing the least number of further codes that satisfy it, failed ones included', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ rule, statuses }) => {
        const acquired = codesThat(statuses, 'acquired');
        const sufficient = subsetsOf(codesThat(statuses, 'failed', 'open')).filter((more) =>
          holds(rule, new Set([...acquired, ...more])),
        );
        expect(evaluate(rule, statuses).missingCount).toBe(Math.min(...sufficient.map(({ length }) => length)));
      }),
    );
  });

  it('requires the least number of codes that can satisfy it', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const sufficient = subsetsOf(codesOf(rule)).filter((set) => holds(rule, new Set(set)));
        expect(compileRule(rule).required).toBe(Math.min(...sufficient.map(({ length }) => length)));
      }),
    );
  });

  it('calls mandatory exactly the codes that are in every way of satisfying it, in the order of the rule', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const codes = codesOf(rule);
        const without = (code: string) => new Set(codes.filter((one) => one !== code));
        expect(compileRule(rule).mandatory).toEqual(codes.filter((code) => !holds(rule, without(code))));
      }),
    );
  });

  it('is never made worse by one more code acquired', () => {
    fc.assert(
      fc.property(arbitrarySituation, fc.nat(), ({ rule, statuses }, pick) => {
        const codes = codesOf(rule);
        const more = new Map(statuses).set(codes[pick % codes.length]!, 'acquired');
        const [before, after] = [evaluate(rule, statuses), evaluate(rule, more)];
        expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state]);
        expect(after.missingCount).toBeLessThanOrEqual(before.missingCount);
      }),
    );
  });

  it('explains the same as it says, item by item', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ rule, statuses }) => {
        const explanation = compileRule(rule).explain((code) => statuses.get(code)!);
        const { state, missingCount } = evaluate(rule, statuses);
        expect(explanation).toMatchObject({ state, missingCount });
        expect(codesIn(explanation)).toEqual(codesOf(rule));
      }),
    );
  });
});

function evaluate(rule: Parameters<typeof compileRule>[0], statuses: Statuses) {
  return compileRule(rule).evaluate((code) => statuses.get(code)!);
}

function codesIn({ items }: NestedFacts): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'condition') return [];
    return item.kind === 'code' ? [item.code] : codesIn(item);
  });
}
