import fc from 'fast-check';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { arbitraryRule, codesOf, holds, subsetsOf } from '../../../test/support/arbitrary-rules.js';
import { codesOfWay } from './remaining-way-choices.js';
import { compileRemainingWay } from './remaining-way.js';
import type { Item } from '../rules/rule.js';

const PROVENANCE = { assumed: 'for the test' };

/** A title over some blocs, each of which may require blocs before it, and some of which are held. */
const situation = arbitraryRule.chain((rule) => {
  const codes = codesOf(rule);
  return fc
    .record({
      required: fc.tuple(
        ...codes.map((_, index) => fc.subarray(codes.slice(0, index), { maxLength: Math.min(2, index) })),
      ),
      held: fc.subarray(codes),
    })
    .map(({ required, held }) => ({ rule, codes, required, held }));
});

describe('Where blocs require one another, the plan', () => {
  it('gives exactly the shortest ways that hold what their blocs require, as trying every set finds them', () => {
    fc.assert(
      fc.property(situation, ({ rule, codes, required, held }) => {
        const blocs = codes.map((code, index) => {
          const all: Item[] = [`${code}.C1`, ...required[index]!.map((validated) => ({ validated }))];
          return aBloc(code, { codes: [`${code}.C1`], validation: { rule: { all }, provenance: PROVENANCE } });
        });
        const validation = { rule, provenance: PROVENANCE };
        const awards = held.map((blocCode) => ({
          blocCode,
          awardedOn: '2020-01-01',
          validUntil: 'unlimited' as const,
        }));
        const certification = aCertification({ blocs, validation, registrations: [] });
        const [stage] = compileRemainingWay(certification)({ today: '2028-01-01', awards, statusOf: () => 'open' });
        if (!stage || 'refused' in stage) throw new Error('no plan');
        const isClosed = (set: readonly string[]) =>
          set.every((code) => required[codes.indexOf(code)]!.every((one) => held.includes(one) || set.includes(one)));
        const sufficient = subsetsOf(codes.filter((code) => !held.includes(code)))
          .filter((set) => isClosed(set) && holds(rule, new Set([...held, ...set])))
          .map((set) => set.toSorted().join(' '));
        const least = Math.min(...sufficient.map(lengthOf));
        const { way } = stage;
        expect(way.blocCount).toBe(least);
        expect(leastSets(way.blocs)).toEqual(sufficient.filter((set) => lengthOf(set) === least).sort());
        way.precedences?.forEach(({ first, then }) => expect(required[codes.indexOf(then)]).toContain(first));
      }),
      { numRuns: 300 },
    );
  });
});

const lengthOf = (set: string) => (set === '' ? 0 : set.split(' ').length);

function leastSets(item: Item | null): string[] {
  if (item === null) return [''];
  const sets = subsetsOf([...new Set(codesOfWay(item))]).filter((set) => holds(item, new Set(set)));
  const least = sets.filter((set) => !set.some((code) => holds(item, new Set(set.filter((one) => one !== code)))));
  return least.map((set) => set.toSorted().join(' ')).sort();
}
