import type { CompetenceStatus } from './evaluation.js';
import { type Condition, isRule, isSameItem, type Item, itemsOf, type Rule } from './rule.js';

/** A rule made uniform: a leaf is the index of its code or condition, and every kind of rule is "at least so many of". */
export type RuleNode = number | RuleBranch;

export interface RuleBranch {
  readonly kind: 'all' | 'any' | 'atLeast';
  readonly needed: number;
  /** Nodes without which the branch cannot be satisfied, then the others; `items` has both in the rule's order. */
  readonly mandatory: readonly RuleNode[];
  readonly optional: readonly RuleNode[];
  readonly items: readonly RuleNode[];
}

export type Leaf = string | Condition;

/** The tree of a rule without faults, and its leaves in order. */
export function plantRule(rule: Rule): { readonly root: RuleBranch; readonly leaves: readonly Leaf[] } {
  const leaves: Leaf[] = [];
  const plant = (item: Item): RuleNode => (isRule(item) ? branch(item) : leaves.push(item) - 1);
  const branch = (nested: Rule): RuleBranch => {
    const items = itemsOf(nested);
    const nodes = items.map(plant);
    const needed = neededOf(nested);
    const isMandatory = items.map((item) => needed === items.length || isIncluded(nested, item));
    return {
      kind: 'all' in nested ? 'all' : 'any' in nested ? 'any' : 'atLeast',
      needed,
      mandatory: nodes.filter((_, index) => isMandatory[index]),
      optional: nodes.filter((_, index) => !isMandatory[index]),
      items: nodes,
    };
  };
  return { root: branch(rule), leaves };
}

/** The same of a rule of codes alone. Throws a RangeError where it has a condition. */
export function plantCodes(rule: Rule): { readonly root: RuleBranch; readonly codes: readonly string[] } {
  const { root, leaves } = plantRule(rule);
  const codes = leaves.filter((leaf) => typeof leaf === 'string');
  if (codes.length < leaves.length) throw new RangeError('a rule with conditions is more than its codes');
  return { root, codes };
}

function neededOf(rule: Rule): number {
  if ('all' in rule) return rule.all.length;
  return 'any' in rule ? 1 : rule.atLeast;
}

function isIncluded(rule: Rule, item: Item): boolean {
  return 'including' in rule && rule.including !== undefined && rule.including.some((one) => isSameItem(one, item));
}

/** Leaves no way of satisfying the node can do without. As a code occurs once in a rule, these are all of them. */
export function mandatoryLeaves(node: RuleNode): number[] {
  if (typeof node === 'number') return [node];
  return node.items.filter((item) => node.mandatory.includes(item)).flatMap(mandatoryLeaves);
}

/** Satisfied, impossible (whatever the rest brings), or open: never a guess about what is missing. */
export type RuleState = 'satisfied' | 'impossible' | 'open';

/**
 * Three-valued (Kleene) evaluation, which is exact because a code occurs once in a rule: the result is that of every
 * completion of the open codes where they agree, and open where they do not.
 */
export function stateOf(node: RuleNode, statuses: readonly CompetenceStatus[]): RuleState {
  if (typeof node === 'number') return STATE_OF_STATUS[statuses[node] ?? 'open'];
  let satisfied = 0;
  let possible = 0;
  let mandatorySatisfied = true;
  for (const item of node.mandatory) {
    const state = stateOf(item, statuses);
    if (state === 'impossible') return 'impossible';
    if (state === 'open') mandatorySatisfied = false;
  }
  for (const item of node.optional) {
    const state = stateOf(item, statuses);
    if (state !== 'impossible') possible += 1;
    if (state === 'satisfied') satisfied += 1;
  }
  const further = node.needed - node.mandatory.length;
  if (possible < further) return 'impossible';
  return mandatorySatisfied && satisfied >= further ? 'satisfied' : 'open';
}

const STATE_OF_STATUS = { acquired: 'satisfied', failed: 'impossible', open: 'open' } as const;

/** How costs add up and compare; adding the same to two costs must not change their order. */
export interface CostScale<Cost> {
  readonly none: Cost;
  readonly add: (one: Cost, other: Cost) => Cost;
  readonly compare: (one: Cost, other: Cost) => number;
}

export const COUNT: CostScale<number> = {
  none: 0,
  add: (one, other) => one + other,
  compare: (one, other) => one - other,
};

/** The least cost at which the node can be satisfied, given what each leaf costs. */
export function leastCost<Cost>(node: RuleNode, scale: CostScale<Cost>, costOf: (leaf: number) => Cost): Cost {
  if (typeof node === 'number') return costOf(node);
  let total = scale.none;
  for (const item of node.mandatory) total = scale.add(total, leastCost(item, scale, costOf));
  const further = node.needed - node.mandatory.length;
  if (further === 0) return total;
  const costs = node.optional.map((item) => leastCost(item, scale, costOf)).sort(scale.compare);
  for (let rank = 0; rank < further; rank += 1) total = scale.add(total, costs[rank]!);
  return total;
}
