import type { Bloc, Certification } from './certification.js';
import { conditionScopeOf } from '../rules/condition-scope.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import { HIGHEST_MARK } from '../rules/marks.js';
import { inOrderOfPrerequisites, prerequisitesOf } from '../rules/prerequisites.js';
import { compileRule, type RuleFacts } from '../rules/rule-evaluation.js';
import { codesNamedBy } from '../rules/rule.js';

/** What the rule of a bloc comes to at best. */
export interface Reach {
  readonly isSatisfied: boolean;
  /** Whether the bloc can be held: by its assessments, or by an equivalence. */
  readonly isReachable: boolean;
  /** Codes the rule cannot do without that are out of reach. */
  readonly missingMandatory: readonly string[];
  /** Codes named by the conditions it cannot do without that are out of reach. */
  readonly outOfReach: readonly string[];
}

/**
 * The best that can come of each bloc, by code: all that is assessed acquired, 20 for all that is marked, every
 * assessment passed, and each bloc that can be held validated before those that require it.
 */
export function reachOf({ blocs, assessments }: Certification): ReadonlyMap<string, Reach> {
  const assessed = new Set(assessments.flatMap(({ covers }) => covers));
  const reached = new Map<string, Reach>();
  const order = blocs.map(({ code }) => code);
  for (const code of inOrderOfPrerequisites(order, prerequisitesOf(blocs))) {
    const bloc = blocs[order.indexOf(code)]!;
    const scope = conditionScopeOf(bloc, blocs, assessments);
    const facts = compileRule(bloc.validation.rule).evaluate((one) => acquiredIf(assessed.has(one)), {
      markOf: (one) => (scope.marked.has(one) ? HIGHEST_MARK : 'absent'),
      passedOf: (one) => acquiredIf(scope.assessments.has(one)),
      validatedOf: (one) => acquiredIf(reached.get(one)?.isReachable ?? false),
    });
    reached.set(code, reachFrom(bloc, facts));
  }
  return reached;
}

function reachFrom({ equivalences, validation }: Bloc, facts: RuleFacts): Reach {
  const { conditions } = compileRule(validation.rule);
  const isOut = (at: number) => facts.conditions![at]!.mandatory && facts.conditions![at]!.status !== 'acquired';
  const isSatisfied = facts.state === 'satisfied';
  return {
    ...{ isSatisfied, isReachable: isSatisfied || equivalences.length > 0 },
    missingMandatory: facts.missingMandatory,
    outOfReach: conditions.filter((_, at) => isOut(at)).flatMap(codesNamedBy),
  };
}

function acquiredIf(isSo: boolean): CompetenceStatus {
  return isSo ? 'acquired' : 'failed';
}
