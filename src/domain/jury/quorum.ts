import type { JuryRule } from '../certification/certification.js';
import type { JuryPerson } from './jury-person.js';

/** Members who must sit for a candidate, and who do. */
export interface Quorum {
  readonly required: number;
  readonly sitting: number;
  readonly met: boolean;
}

/** The highest quorum of the rules that apply; 1 where none states any: someone must sit. */
export function requiredQuorum(rules: readonly JuryRule[]): number {
  return Math.max(1, ...rules.map((rule) => rule.quorum.members));
}

/** The quorum for one candidate: members absent, or recused for that candidate, do not count. */
export function checkQuorum(
  required: number,
  members: readonly JuryPerson[],
  recusedIds: Iterable<string> = [],
): Quorum {
  const recused = new Set(recusedIds);
  const sitting = members.filter((member) => member.present === true && !recused.has(member.id)).length;
  return { required, sitting, met: sitting >= required };
}
