import { codesNamedBy, isRule, itemsOf, type Item, type MeanCondition, type Rule } from '../domain/rules/rule.js';

/**
 * The one way to write a rule among those that ask for the same: items in the order of the certification; what holds a
 * single item is that item; `atLeast` all of them is `all`, and at least one `any`; no `all` in an `all`, nor `any` in
 * an `any`. Every status of the codes has the same result before and after.
 */
export function normalForm(rule: Rule, order: readonly string[]): Rule {
  const rank = new Map(order.map((code, index) => [code, index]));
  const item = simplify(rule, (one) => rankOf(one, rank));
  return isRule(item) ? item : { all: [item] };
}

function simplify(item: Item, rank: (item: Item) => number): Item {
  if (!isRule(item)) return typeof item === 'object' && 'mean' in item ? sortedMean(item, rank) : item;
  const simple = (part: Item) => simplify(part, rank);
  const sorted = (parts: readonly Item[]) => parts.map(simple).sort((one, other) => rank(one) - rank(other));
  const items = sorted(itemsOf(item));
  if (items.length === 1) return items[0]!;
  if ('all' in item || ('atLeast' in item && item.atLeast === items.length))
    return {
      all: merge(items, (part) => ('all' in part ? part.all : null)).sort((one, other) => rank(one) - rank(other)),
    };
  const including = 'atLeast' in item ? sorted(item.including ?? []) : [];
  if ('any' in item || (item.atLeast === 1 && including.length === 0))
    return {
      any: merge(items, (part) => ('any' in part ? part.any : null)).sort((one, other) => rank(one) - rank(other)),
    };
  return { atLeast: item.atLeast, of: items, ...(including.length > 0 && { including }) };
}

function sortedMean(condition: MeanCondition, rank: (item: Item) => number): MeanCondition {
  return { ...condition, mean: [...condition.mean].sort((one, other) => rank(one.of) - rank(other.of)) };
}

/** Puts what a part of the same kind holds in its place. */
function merge(items: readonly Item[], ofSameKind: (part: Rule) => readonly Item[] | null): Item[] {
  return items.flatMap((item) => (isRule(item) ? (ofSameKind(item) ?? [item]) : [item]));
}

function rankOf(item: Item, rank: ReadonlyMap<string, number>): number {
  return Math.min(...codesNamedBy(item).map((code) => rank.get(code) ?? rank.size));
}
