import fc from 'fast-check';
import type { CompetenceStatus } from '../../src/domain/rules/evaluation.js';
import { codesNamedBy, isRule, isSameItem, type Item, type Rule } from '../../src/domain/rules/rule.js';

type Shape = null | { kind: 'all' | 'any' | 'atLeast'; items: Shape[]; surplus: number; included: boolean[] };

const MOST_CODES = 8;

const { shape } = fc.letrec<{ shape: Shape; branch: Shape }>((tie) => ({
  shape: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.constant(null), tie('branch')),
  branch: fc.record({
    kind: fc.constantFrom('all', 'any', 'atLeast'),
    items: fc.array(tie('shape'), { minLength: 1, maxLength: 4 }),
    surplus: fc.nat(4),
    included: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  }),
}));

/** Rules nested up to four deep over C1, C2… in order, each code once, eight at most; none has a fault. */
export const arbitraryRule: fc.Arbitrary<Rule> = shape
  .filter((one) => one !== null)
  .filter((one) => countLeaves(one) <= MOST_CODES)
  .map((one) => {
    let leaves = 0;
    const build = (part: Shape): Item => (part === null ? `C${(leaves += 1)}` : nest(part, part.items.map(build)));
    return build(one) as Rule;
  });

function nest({ kind, surplus, included }: Exclude<Shape, null>, items: Item[]): Rule {
  if (kind !== 'atLeast') return kind === 'all' ? { all: items } : { any: items };
  const including = items.filter((_, index) => included[index]);
  const atLeast = Math.min(items.length, Math.max(1, including.length) + surplus);
  return { atLeast, of: items, ...(including.length > 0 && { including }) };
}

function countLeaves(part: Shape): number {
  return part === null ? 1 : part.items.reduce((total, item) => total + countLeaves(item), 0);
}

export function codesOf(rule: Rule): string[] {
  return codesNamedBy(rule);
}

/**
 * Whether a rule holds once everything is known, read straight off its words: the oracle of the properties. Codes and
 * conditions hold that are in the set.
 */
export function holds(rule: Item, acquired: ReadonlySet<Item>): boolean {
  if (!isRule(rule)) return acquired.has(rule);
  if ('all' in rule) return rule.all.every((item) => holds(item, acquired));
  if ('any' in rule) return rule.any.some((item) => holds(item, acquired));
  const held = rule.of.filter((item) => holds(item, acquired));
  return (
    held.length >= rule.atLeast && (rule.including ?? []).every((item) => held.some((one) => isSameItem(one, item)))
  );
}

export function subsetsOf<Element>(elements: readonly Element[]): Element[][] {
  return elements.reduce<Element[][]>((sets, element) => [...sets, ...sets.map((set) => [...set, element])], [[]]);
}

/** A rule with a status for each of its codes. */
export const arbitrarySituation = arbitraryRule.chain((rule) => {
  const status = fc.constantFrom<CompetenceStatus>('acquired', 'failed', 'open');
  const statuses = fc.tuple(...codesOf(rule).map((code) => status.map((one) => [code, one] as const)));
  return fc.record({ rule: fc.constant(rule), statuses: statuses.map((entries) => new Map(entries)) });
});
