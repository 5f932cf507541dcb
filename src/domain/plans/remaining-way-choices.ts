import type { CostScale, Leaf, RuleBranch, RuleNode } from '../rules/rule-tree.js';
import { codesNamedBy, type Item } from '../rules/rule.js';

/** All the cheapest ways of satisfying a rule at once. */
export interface LeastWay<Cost> {
  readonly cost: Cost;
  /**
   * What to add, as a rule in turn: the sets that satisfy it with nothing to spare are exactly the cheapest ways.
   * Null where nothing is left to add.
   */
  readonly way: Item | null;
  /** Codes that cost nothing and that these ways count on; any other may be lost without changing them. */
  readonly reliesOn: readonly string[];
}

type Planted = { readonly root: RuleNode; readonly leaves: readonly Leaf[] };

/**
 * The cheapest ways of satisfying a rule, equally cheap ones described as a choice and never listed one by one. A code
 * that is acquired costs `none`, any other costs more. Exact, because a code occurs once in a rule.
 */
export function leastWay<Cost>(
  { root, leaves }: Planted,
  scale: CostScale<Cost>,
  costOf: (leaf: Leaf) => Cost,
): LeastWay<Cost> {
  const visit = (node: RuleNode): LeastWay<Cost> => {
    if (typeof node !== 'number') return branchWay(node, scale, visit);
    const leaf = leaves[node]!;
    const cost = costOf(leaf);
    const isAcquired = scale.compare(cost, scale.none) === 0;
    return { cost, way: isAcquired ? null : leaf, reliesOn: isAcquired ? codesNamedBy(leaf) : [] };
  };
  return visit(root);
}

/** Mandatory items and those cheaper than the dearest one needed are sure; the rest is drawn among equally dear ones. */
function branchWay<Cost>(
  branch: RuleBranch,
  { none, add, compare }: CostScale<Cost>,
  visit: (node: RuleNode) => LeastWay<Cost>,
): LeastWay<Cost> {
  const mandatory = new Set(branch.mandatory);
  const parts = branch.items.map((node) => ({ isMandatory: mandatory.has(node), ...visit(node) }));
  const ranked = parts.filter(({ isMandatory }) => !isMandatory).sort((one, other) => compare(one.cost, other.cost));
  const dearest = ranked[branch.needed - mandatory.size - 1]?.cost;
  const rankOf = (cost: Cost) => (dearest === undefined ? 1 : compare(cost, dearest));
  const sure = parts.filter(({ isMandatory, cost }) => isMandatory || rankOf(cost) < 0);
  const tied = ranked.filter(({ cost }) => rankOf(cost) === 0);
  const drawn = branch.needed - sure.length;
  return {
    cost: [...sure, ...tied.slice(0, drawn)].reduce((total, { cost }) => add(total, cost), none),
    way: allOf([...sure.map(({ way }) => way), choiceOf(drawn, tied.map(({ way }) => way).filter(isItem))]),
    reliesOn: [...sure, ...tied].flatMap(({ reliesOn }) => reliesOn),
  };
}

/** Codes that a way names, in its order. */
export function codesOfWay(way: Item | null): string[] {
  if (way === null) return [];
  return codesNamedBy(way);
}

function choiceOf(count: number, items: readonly Item[]): Item | null {
  if (items.length <= count) return allOf(items);
  if (count > 1) return { atLeast: count, of: items };
  return { any: items.flatMap((item) => (typeof item === 'object' && 'any' in item ? item.any : [item])) };
}

export function allOf(parts: readonly (Item | null)[]): Item | null {
  const items = parts.filter(isItem).flatMap((item) => (typeof item === 'object' && 'all' in item ? item.all : [item]));
  return items.length < 2 ? (items[0] ?? null) : { all: items };
}

function isItem(item: Item | null): item is Item {
  return item !== null;
}
