import type { CompetenceStatus } from './evaluation.js';
import { type ConditionFacts, factsOfCondition } from './condition-facts.js';
import { hingesOf } from './rule-hinges.js';
import { type ConditionGrounds, statusOfCondition } from './rule-conditions.js';
import { costOf, explainBranch, type Findings, type NestedFacts } from './rule-explanation.js';
import { type Leaf, mandatoryLeaves, plantRule, type RuleBranch, type RuleState, stateOf } from './rule-tree.js';
import type { Condition, Rule } from './rule.js';

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

export interface CompiledRule {
  /** Every code that stands in the rule by itself, in its order. */
  readonly codes: readonly string[];
  /** Those it cannot do without. */
  readonly mandatory: readonly string[];
  readonly conditions: readonly Condition[];
  /** The least number of codes, marks, assessments and blocs that can satisfy it. */
  readonly required: number;
  evaluate(statusOf: StatusOf, grounds?: ConditionGrounds): RuleFacts;
  /** The same as a tree, item by item, to explain nested rules. */
  explain(statusOf: StatusOf, grounds?: ConditionGrounds): NestedFacts;
  /** Codes each of which alone would turn it, in its order: lost where it is satisfied, acquired where it is not. */
  hinges(statusOf: StatusOf, grounds?: ConditionGrounds): readonly string[];
}

const NO_GROUNDS: ConditionGrounds = {};

interface PreparedRule {
  readonly root: RuleBranch;
  readonly leaves: readonly Leaf[];
  /** Ranks of the leaves that are codes, and of those of them that are mandatory. */
  readonly codeRanks: readonly number[];
  readonly mandatoryRanks: readonly number[];
  readonly conditions: readonly { readonly condition: Condition; readonly mandatory: boolean }[];
  readonly required: number;
}

/** Prepares a rule without faults to be evaluated many times. */
export function compileRule(rule: Rule): CompiledRule {
  const prepared = prepareRule(rule);
  const { root, leaves, codeRanks, mandatoryRanks, conditions, required } = prepared;
  const find = (statusOf: StatusOf, grounds = NO_GROUNDS): Findings => ({
    leaves,
    grounds,
    statuses: leaves.map((leaf) => (typeof leaf === 'string' ? statusOf(leaf) : statusOfCondition(leaf, grounds))),
  });
  return {
    codes: codesAt(prepared, codeRanks),
    mandatory: codesAt(prepared, mandatoryRanks),
    conditions: conditions.map(({ condition }) => condition),
    required,
    evaluate: (statusOf, grounds) => factsOf(prepared, find(statusOf, grounds)),
    explain: (statusOf, grounds) => explainBranch(root, find(statusOf, grounds), true),
    hinges: (statusOf, grounds) => {
      const { statuses } = find(statusOf, grounds);
      const hinges = new Set(hingesOf(root, (rank) => statuses[rank] === 'acquired'));
      const ranks = codeRanks.filter((rank) => hinges.has(rank));
      return codesAt(prepared, ranks);
    },
  };
}

function prepareRule(rule: Rule): PreparedRule {
  const { root, leaves } = plantRule(rule);
  const needed = new Set(mandatoryLeaves(root));
  const codeRanks = leaves.flatMap((leaf, rank) => (typeof leaf === 'string' ? [rank] : []));
  const mandatoryRanks = codeRanks.filter((rank) => needed.has(rank));
  const conditions = leaves.flatMap((condition, rank) =>
    typeof condition === 'string' ? [] : [{ condition, mandatory: needed.has(rank) }],
  );
  const required = costOf(root, { leaves, statuses: [], grounds: NO_GROUNDS });
  return { root, leaves, codeRanks, mandatoryRanks, conditions, required };
}

function factsOf(prepared: PreparedRule, findings: Findings): RuleFacts {
  const { root, codeRanks, mandatoryRanks, conditions, required } = prepared;
  const { statuses, grounds } = findings;
  const facts: RuleFacts = {
    state: stateOf(root, statuses),
    acquired: codeRanks.filter((rank) => statuses[rank] === 'acquired').length,
    required,
    missingMandatory: codesAt(
      prepared,
      mandatoryRanks.filter((rank) => statuses[rank] !== 'acquired'),
    ),
    missingCount: costOf(root, findings),
    open: codesAt(
      prepared,
      codeRanks.filter((rank) => statuses[rank] === 'open'),
    ),
  };
  if (conditions.length === 0) return facts;
  const ofConditions = conditions.map(({ condition, mandatory }) => factsOfCondition(condition, grounds, mandatory));
  return { ...facts, conditions: ofConditions };
}

function codesAt({ leaves }: PreparedRule, ranks: readonly number[]): string[] {
  return ranks.map((rank) => leaves[rank] as string);
}
