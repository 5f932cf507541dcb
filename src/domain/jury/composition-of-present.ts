import type { JuryRule } from '../certification/certification.js';
import { checkComposition } from './jury.js';
import type { CompositionClause } from './jury-clauses.js';
import type { JuryContext, JuryPerson } from './jury-person.js';

/**
 * What absences undo: the clauses that those appointed meet and those present do not, looked at a second time over the
 * latter. They warn, for the texts say how a jury is composed, not who must attend. The size is left to the quorum,
 * and nothing is told before attendance is taken.
 */
export function compositionOfPresent(
  juries: readonly JuryRule[],
  members: readonly JuryPerson[],
  context: JuryContext,
): CompositionClause[] {
  const present = members.filter((member) => member.present === true);
  if (present.length === 0 || present.length === members.length) return [];
  const unmetBefore = new Set(checkComposition(juries, members, context).filter(isUnmet).map(clauseName));
  return checkComposition(juries, present, context)
    .filter((clause) => isUnmet(clause) && !isOwnSize(clause) && !unmetBefore.has(clauseName(clause)))
    .map((clause) => ({ ...clause, advisory: true }));
}

const isUnmet = ({ met }: CompositionClause): boolean => !met;

/** That of a national text is the fewest who may sit. */
const isOwnSize = ({ requirement, article }: CompositionClause): boolean =>
  requirement.kind === 'size' && article === undefined;

/** The same clause, whatever the figures found: of the national texts some ask for a share of the members. */
export function clauseName({ requirement, article }: CompositionClause): string {
  if (requirement.kind === 'parity') return JSON.stringify([article, 'parity', requirement.among]);
  if (requirement.kind === 'appointed') return JSON.stringify([article, 'appointed']);
  if (requirement.kind === 'qualified') return JSON.stringify([article, 'qualified']);
  return JSON.stringify([article, requirement]);
}
