import { type ConditionFacts, factsOfCondition } from './condition-facts.js';
import type { CompetenceStatus } from './evaluation.js';
import { type ConditionGrounds, costOfCondition } from './rule-conditions.js';
import { COUNT, leastCost, type Leaf, type RuleBranch, type RuleNode, type RuleState, stateOf } from './rule-tree.js';

/** The facts of an item of a rule: a code, a condition, or a nested rule with its own items. */
export type ItemFacts = CodeFacts | ConditionItemFacts | NestedFacts;

export interface ConditionItemFacts {
  readonly kind: 'condition';
  readonly mandatory: boolean;
  readonly condition: ConditionFacts;
}

export interface CodeFacts {
  readonly kind: 'code';
  readonly code: string;
  readonly status: CompetenceStatus;
  /** The rule it stands in cannot do without it. */
  readonly mandatory: boolean;
}

export interface NestedFacts {
  readonly kind: 'all' | 'any' | 'atLeast';
  readonly state: RuleState;
  readonly mandatory: boolean;
  /** How many items are asked for, and how many are satisfied. */
  readonly needed: number;
  readonly satisfied: number;
  readonly missingCount: number;
  readonly items: readonly ItemFacts[];
}

/** The leaves of a rule and what is found of each. */
export interface Findings {
  readonly leaves: readonly Leaf[];
  readonly statuses: readonly CompetenceStatus[];
  readonly grounds: ConditionGrounds;
}

/** The least number of codes, marks, assessments and blocs that would satisfy the node. */
export function costOf(node: RuleNode, { leaves, statuses, grounds }: Findings): number {
  return leastCost(node, COUNT, (rank) => {
    if (statuses[rank] === 'acquired') return 0;
    const leaf = leaves[rank]!;
    return typeof leaf === 'string' ? 1 : costOfCondition(leaf, grounds);
  });
}

/** The facts of a branch, item by item. */
export function explainBranch(branch: RuleBranch, findings: Findings, mandatory: boolean): NestedFacts {
  const { leaves, statuses, grounds } = findings;
  const explain = (item: RuleNode): ItemFacts => {
    const isMandatory = branch.mandatory.includes(item);
    if (typeof item !== 'number') return explainBranch(item, findings, isMandatory);
    const leaf = leaves[item]!;
    if (typeof leaf === 'string') return { kind: 'code', code: leaf, status: statuses[item]!, mandatory: isMandatory };
    return { kind: 'condition', mandatory: isMandatory, condition: factsOfCondition(leaf, grounds, isMandatory) };
  };
  return {
    kind: branch.kind,
    state: stateOf(branch, statuses),
    mandatory,
    needed: branch.needed,
    satisfied: branch.items.filter((item) => stateOf(item, statuses) === 'satisfied').length,
    missingCount: costOf(branch, findings),
    items: branch.items.map(explain),
  };
}
