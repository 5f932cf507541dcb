import { allOf, codesOfWay, type LeastWay, leastWay } from './remaining-way-choices.js';
import { orUnavailable, requiredChoices, type Standing } from './required-choices.js';
import type { CostScale, RuleNode } from '../rules/rule-tree.js';

export interface TitleToReach {
  readonly root: RuleNode;
  readonly codes: readonly string[];
  readonly inOrder: readonly string[];
  readonly standing: Standing;
}

/** The cheapest ways that hold what their blocs require, over all choices of blocs that others require. */
export function leastClosedWay<Cost>(
  { root, codes, inOrder, standing }: TitleToReach,
  scale: CostScale<Cost>,
  costOf: (code: string) => Cost,
): LeastWay<Cost> {
  const { prerequisites, isHeld } = standing;
  if (prerequisites.size === 0) return leastWay({ root, leaves: codes }, scale, (leaf) => costOf(leaf as string));
  const ifAny = orUnavailable(scale);
  const ways = requiredChoices(standing, scale, costOf).flatMap(({ chosen, cost, costBeside }) => {
    const beside = leastWay({ root, leaves: codes }, ifAny, (leaf) => costBeside(leaf as string));
    if (beside.cost === null) return [];
    const parts = inOrder.filter((code) => chosen.includes(code));
    const way = allOf([...parts, beside.way]);
    const required = codesOfWay(way).flatMap((code) => prerequisites.get(code) ?? []);
    return [{ cost: scale.add(cost, beside.cost), way, reliesOn: [...beside.reliesOn, ...required].filter(isHeld) }];
  });
  const [first, ...others] = ways.sort((one, other) => scale.compare(one.cost, other.cost));
  const cheapest = [first!, ...others.filter(({ cost }) => scale.compare(cost, first!.cost) === 0)];
  const items = cheapest.flatMap(({ way }) =>
    way === null ? [] : typeof way === 'object' && 'any' in way ? way.any : [way],
  );
  return {
    cost: first!.cost,
    way: cheapest.length === 1 ? first!.way : { any: items },
    reliesOn: cheapest.flatMap(({ reliesOn }) => reliesOn),
  };
}
