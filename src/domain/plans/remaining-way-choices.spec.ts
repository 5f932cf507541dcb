import fc from 'fast-check';
import { arbitraryRule, codesOf, holds, subsetsOf } from '../../../test/support/arbitrary-rules.js';
import { codesOfWay, leastWay } from './remaining-way-choices.js';
import { COUNT, plantRule } from '../rules/rule-tree.js';
import type { Item, Rule } from '../rules/rule.js';

type Costs = Readonly<Record<string, number>>;

/** Codes left out cost one. */
const cheapest = (rule: Rule, costs: Costs = {}) =>
  leastWay(plantRule(rule), COUNT, (code) => costs[code as string] ?? 1);

const FIVE_OF_NINE: Rule = {
  atLeast: 5,
  of: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'],
  including: ['C4', 'C7', 'C9'],
};

describe('The cheapest way of satisfying a rule', () => {
  it.each<[string, Rule, Costs, Item | null]>([
    ['names what cannot be done without', { all: ['A', 'B', 'C'] }, { B: 0 }, { all: ['A', 'C'] }],
    ['is nothing once the rule is satisfied', { any: ['A', 'B'] }, { B: 0 }, null],
    ['leaves open which one where one is enough', { any: ['A', 'B', 'C'] }, {}, { any: ['A', 'B', 'C'] }],
    ['leaves out what is dearer', { any: ['A', 'B', 'C'] }, { B: 2 }, { any: ['A', 'C'] }],
    [
      'takes what is cheaper, then draws among what is equally dear',
      { atLeast: 3, of: ['A', 'B', 'C', 'D'] },
      { A: 2, B: 1, C: 2, D: 2 },
      { all: ['B', { atLeast: 2, of: ['A', 'C', 'D'] }] },
    ],
    [
      'names mandatory items, and so many of the others',
      FIVE_OF_NINE,
      { C1: 0, C7: 0 },
      { all: ['C4', 'C9', { any: ['C2', 'C3', 'C5', 'C6', 'C8'] }] },
    ],
    [
      'chooses between parts as cheap as one another, whole',
      { any: [{ all: ['A', 'B'] }, { all: ['C', 'D'] }, { all: ['E', 'F', 'G'] }] },
      {},
      { any: [{ all: ['A', 'B'] }, { all: ['C', 'D'] }] },
    ],
    ['says a choice within a choice as one', { any: ['A', { any: ['B', 'C'] }] }, {}, { any: ['A', 'B', 'C'] }],
    [
      'says a list within a list as one',
      { all: ['A', { all: ['B', { any: ['C', 'D'] }] }] },
      { D: 2 },
      { all: ['A', 'B', 'C'] },
    ],
  ])('%s', (_, rule, costs, expected) => {
    expect(cheapest(rule, costs).way).toEqual(expected);
  });

  it('describes a choice among billions in as many words as it has items', () => {
    const of = Array.from({ length: 40 }, (_, index) => `C${index + 1}`);
    expect(cheapest({ atLeast: 20, of })).toEqual({ cost: 20, way: { atLeast: 20, of }, reliesOn: [] });
  });

  it('counts on no more than it needs of what is acquired', () => {
    const rule: Rule = { all: ['A', { any: [{ all: ['B', 'C', 'D'] }, 'E'] }] };
    expect(cheapest(rule, { A: 0, B: 0 })).toEqual({ cost: 1, way: 'E', reliesOn: ['A'] });
  });
});

/** A rule with what each of its codes costs, nothing where it is acquired. */
const arbitraryCosts = arbitraryRule.chain((rule) => {
  const entries = fc.tuple(...codesOf(rule).map((code) => fc.nat(3).map((cost) => [code, cost] as const)));
  return entries.map((costs) => ({ rule, costs: Object.fromEntries(costs) }));
});

const namesOf = (sets: readonly string[][]) => sets.map((set) => set.toSorted().join(' ')).sort();

/** Every set that satisfies and of which no part does. */
function leastSets(item: Item, codes: readonly string[]): string[][] {
  return subsetsOf(codes).filter(
    (set) => holds(item, new Set(set)) && !set.some((code) => holds(item, new Set(set.filter((one) => one !== code)))),
  );
}

describe('Whatever the rule and the costs, the cheapest way', () => {
  it('is read in exactly the ways that trying every set finds cheapest', () => {
    fc.assert(
      fc.property(arbitraryCosts, ({ rule, costs }) => {
        const acquired = codesOf(rule).filter((code) => costs[code] === 0);
        const open = codesOf(rule).filter((code) => costs[code] !== 0);
        const costOf = (set: string[]) => set.reduce((total, code) => total + costs[code]!, 0);
        const sufficient = subsetsOf(open).filter((set) => holds(rule, new Set([...acquired, ...set])));
        const least = Math.min(...sufficient.map(costOf));
        const { cost, way } = cheapest(rule, costs);
        const read = way === null ? [[]] : leastSets(way, codesOfWay(way));
        expect(cost).toBe(least);
        expect(namesOf(read)).toEqual(namesOf(sufficient.filter((set) => costOf(set) === least)));
      }),
    );
  });

  it('stays the same when anything acquired that it does not count on is lost', () => {
    fc.assert(
      fc.property(arbitraryCosts, ({ rule, costs }) => {
        const { reliesOn, ...way } = cheapest(rule, costs);
        const lost = Object.entries(costs).filter(([code, cost]) => cost === 0 && !reliesOn.includes(code));
        const without = cheapest(rule, { ...costs, ...Object.fromEntries(lost.map(([code]) => [code, 3])) });
        expect(without).toEqual({ ...way, reliesOn });
      }),
    );
  });

  it('is a rule that names no code twice', () => {
    fc.assert(
      fc.property(arbitraryCosts, ({ rule, costs }) => {
        const codes = codesOfWay(cheapest(rule, costs).way);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});
