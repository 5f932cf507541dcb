import type { Certification } from './certification.js';
import type { CompetenceStatus } from './evaluation.js';
import { leastWay } from './remaining-way-choices.js';
import { COUNT, plantCodes } from './rule-tree.js';
import type { Item } from './rule.js';

/** What is left to acquire in a bloc that is not held. */
export interface BlocToObtain {
  readonly blocCode: string;
  /** The least number of further competences; 0 where only the jury's decision is left. */
  readonly missingCount: number;
  /** Which they are, as a rule whose least sets are the ways of acquiring that few; null where none is. */
  readonly missing: Item | null;
}

/** Prepares the rules of the blocs to tell what is left in each, were it not held. */
export function compileMissing({ blocs }: Certification) {
  const rules = blocs.map(({ code, validation }) => ({ code, rule: plantCodes(validation.rule) }));
  return (statusOf: (blocCode: string, competenceCode: string) => CompetenceStatus) =>
    new Map(
      rules.map(({ code, rule }): [string, BlocToObtain] => {
        const costOf = (competence: string) => (statusOf(code, competence) === 'acquired' ? 0 : 1);
        const { cost: missingCount, way: missing } = leastWay(rule, COUNT, costOf);
        return [code, { blocCode: code, missingCount, missing }];
      }),
    );
}
