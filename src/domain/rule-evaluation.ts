import type { CompetenceStatus } from './evaluation.js';
import type { ConditionFacts } from './rule-conditions.js';
import { hingesOf } from './rule-hinges.js';
import { COUNT, leastCost, mandatoryLeaves, plantCodes, stateOf, type RuleBranch, type RuleNode } from './rule-tree.js';
import type { Rule } from './rule.js';

/** Satisfied, impossible (whatever the rest brings), or open: never a guess about what is missing. */
export type RuleState = 'satisfied' | 'impossible' | 'open';

/** Acquired, failed or open, by code; for the rule of a title, the same of its blocs. */
export type StatusOf = (code: string) => CompetenceStatus;

/** What a rule makes of the statuses of its codes. */
export interface RuleFacts {
  readonly state: RuleState;
  /** How many codes of the rule are acquired. */
  readonly acquired: number;
  /** The least number of codes that can satisfy the rule. */
  readonly required: number;
  /** Codes the rule cannot do without that are not acquired, in the order of the rule. */
  readonly missingMandatory: readonly string[];
  /** The least number of further codes that would satisfy the rule, failed ones counting as they may be retaken. */
  readonly missingCount: number;
  /** Codes not yet evaluated, in the order of the rule. */
  readonly open: readonly string[];
  /** Of each condition, in the order of the rule; the key is absent where it has none. The rest is about competences. */
  readonly conditions?: readonly ConditionFacts[];
}

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

export interface CompiledRule {
  /** Every code of the rule, in its order. */
  readonly codes: readonly string[];
  /** Codes the rule cannot do without, in its order. */
  readonly mandatory: readonly string[];
  /** The least number of codes that can satisfy it. */
  readonly required: number;
  evaluate(statusOf: StatusOf): RuleFacts;
  /** The same as a tree, item by item, to explain nested rules. */
  explain(statusOf: StatusOf): NestedFacts;
  /** Codes each of which alone would turn it, in its order: lost where it is satisfied, acquired where it is not. */
  hinges(statusOf: StatusOf): readonly string[];
}

/** Prepares a rule without faults to be evaluated many times. */
export function compileRule(rule: Rule): CompiledRule {
  const { root, codes } = plantCodes(rule);
  const mandatory = mandatoryLeaves(root);
  const required = missingCountOf(root, []);
  const facts = (statuses: readonly CompetenceStatus[]): RuleFacts => ({
    state: stateOf(root, statuses),
    acquired: statuses.filter((status) => status === 'acquired').length,
    required,
    missingMandatory: mandatory.filter((leaf) => statuses[leaf] !== 'acquired').map((leaf) => codes[leaf]!),
    missingCount: missingCountOf(root, statuses),
    open: codes.filter((_, leaf) => statuses[leaf] === 'open'),
  });
  return {
    codes,
    mandatory: mandatory.map((leaf) => codes[leaf]!),
    required,
    evaluate: (statusOf) => facts(codes.map(statusOf)),
    explain: (statusOf) => explainBranch(root, codes, codes.map(statusOf), true),
    hinges: (statusOf) => {
      const leaves = hingesOf(root, (leaf) => statusOf(codes[leaf]!) === 'acquired');
      return [...leaves].sort((one, other) => one - other).map((leaf) => codes[leaf]!);
    },
  };
}

function missingCountOf(node: RuleNode, statuses: readonly CompetenceStatus[]): number {
  return leastCost(node, COUNT, (leaf) => (statuses[leaf] === 'acquired' ? 0 : 1));
}

function explainBranch(
  branch: RuleBranch,
  codes: readonly string[],
  statuses: readonly CompetenceStatus[],
  mandatory: boolean,
): NestedFacts {
  const explain = (item: RuleNode): ItemFacts => {
    const isMandatory = branch.mandatory.includes(item);
    if (typeof item !== 'number') return explainBranch(item, codes, statuses, isMandatory);
    return { kind: 'code', code: codes[item]!, status: statuses[item]!, mandatory: isMandatory };
  };
  return {
    kind: branch.kind,
    state: stateOf(branch, statuses),
    mandatory,
    needed: branch.needed,
    satisfied: branch.items.filter((item) => stateOf(item, statuses) === 'satisfied').length,
    missingCount: missingCountOf(branch, statuses),
    items: branch.items.map(explain),
  };
}
