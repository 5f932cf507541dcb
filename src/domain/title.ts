import type { RuleState, StatusOf } from './rule-evaluation.js';
import type { Rule } from './rule.js';

/** A bloc still to obtain, and the least number of competences that would validate it. */
export interface MissingBlocs {
  readonly state: RuleState;
  /** One smallest set of blocs that would complete the title, fewest missing competences first; empty when complete. */
  readonly missingBlocs: readonly string[];
}

/** What is left of a title to obtain, from the status of its blocs and what each of them still misses. */
export interface CompiledTitle {
  evaluate(statusOf: StatusOf, missingCountOf: (blocCode: string) => number): MissingBlocs;
}

export declare function compileTitle(rule: Rule, blocOrder: readonly string[]): CompiledTitle;
