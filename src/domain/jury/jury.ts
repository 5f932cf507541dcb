import type { JuryRule } from '../certification/certification.js';
import { clausesOf, type CompositionClause } from './jury-clauses.js';
import type { JuryContext, JuryPerson } from './jury-person.js';
import { nationalClauses } from './national-jury-rules.js';

/** The jury rules of a certification that apply to the session: by its day, and by a route of its candidates. */
export function juryRulesFor(juries: readonly JuryRule[], { day, accessRoutes }: JuryContext): JuryRule[] {
  return juries.filter(({ accessRoutes: routes, from, until }) => {
    const isInForce = (from === undefined || from <= day) && (until === undefined || day <= until);
    return isInForce && (routes === undefined || routes.some((route) => accessRoutes.includes(route)));
  });
}

/**
 * Each clause of the rules that apply, met or not, with its figures; then those of the national rules, which only
 * warn. It looks at those appointed: who attends is the business of the quorum.
 */
export function checkComposition(
  juries: readonly JuryRule[],
  members: readonly JuryPerson[],
  context: JuryContext,
): CompositionClause[] {
  const own = juryRulesFor(juries, context).flatMap((rule) => clausesOf(rule, members));
  return [...withoutRepetition(own), ...nationalClauses(members, context)];
}

/** Rules for several routes mostly ask the same: said once. */
function withoutRepetition(clauses: readonly CompositionClause[]): CompositionClause[] {
  return [...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values()];
}
