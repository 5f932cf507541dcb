import type { Certification } from '../certification/certification.js';
import { type ConditionFacts, factsOfCondition } from '../rules/condition-facts.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import { leastWay } from './remaining-way-choices.js';
import { type ConditionGrounds, costOfCondition } from '../rules/rule-conditions.js';
import { COUNT, type Leaf, plantRule } from '../rules/rule-tree.js';
import { type Condition, conditionsOf, type Item } from '../rules/rule.js';

/** What is left to acquire in a bloc that is not held. */
export interface BlocToObtain {
  readonly blocCode: string;
  /** The least number of further competences, marks and assessments; 0 where only the jury's decision is left. */
  readonly missingCount: number;
  /** Which they are, as a rule whose least sets are the ways of acquiring that few; null where none is. */
  readonly missing: Item | null;
  /** Of each condition that `missing` names, in its order; the key is absent where it names none. */
  readonly conditions?: readonly ConditionFacts[];
}

/** What the results of a candidate say for one bloc. */
export interface BlocGrounds extends ConditionGrounds {
  readonly statusOf: (competenceCode: string) => CompetenceStatus;
}

/** Prepares the rules of the blocs to tell what is left in each, were it not held; what it requires is left to the way. */
export function compileMissing({ blocs }: Certification) {
  const rules = blocs.map(({ code, validation }) => ({ code, rule: plantRule(validation.rule) }));
  return (groundsOf: (blocCode: string) => BlocGrounds) =>
    new Map(
      rules.map(({ code, rule }): [string, BlocToObtain] => {
        const grounds = groundsOf(code);
        const { cost, way } = leastWay(rule, COUNT, (leaf) => costOfLeaf(leaf, grounds));
        const conditions = way === null ? [] : conditionsOf(way);
        const sure = isMandatoryIn(way);
        const facts = conditions.map((one) => factsOfCondition(one, grounds, sure(one)));
        return [
          code,
          { blocCode: code, missingCount: cost, missing: way, ...(facts.length > 0 && { conditions: facts }) },
        ];
      }),
    );
}

function costOfLeaf(leaf: Leaf, grounds: BlocGrounds): number {
  if (typeof leaf === 'string') return grounds.statusOf(leaf) === 'acquired' ? 0 : 1;
  return 'validated' in leaf ? 0 : costOfCondition(leaf, grounds);
}

/** Whether a way cannot do without a condition. */
function isMandatoryIn(way: Item | null): (condition: Condition) => boolean {
  const parts = way !== null && typeof way === 'object' && 'all' in way ? way.all : [way];
  return (condition) => parts.includes(condition);
}
