import type { RuleNode } from './rule-tree.js';

/**
 * Leaves each of which alone turns the node: those it would not be satisfied without where it is, those it would be
 * satisfied with where it is not. Exact because a code occurs once in a rule; each node is looked at once.
 */
export function hingesOf(node: RuleNode, isAcquired: (leaf: number) => boolean): readonly number[] {
  return weigh(node, isAcquired).hinges;
}

interface Balance {
  readonly isMet: boolean;
  readonly hinges: readonly number[];
}

const NONE: readonly number[] = [];

function weigh(node: RuleNode, isAcquired: (leaf: number) => boolean): Balance {
  if (typeof node === 'number') return { isMet: isAcquired(node), hinges: [node] };
  const mandatory = node.mandatory.map((item) => weigh(item, isAcquired));
  const optional = node.optional.map((item) => weigh(item, isAcquired));
  const missing = mandatory.filter(({ isMet }) => !isMet);
  const met = optional.filter(({ isMet }) => isMet);
  const surplus = met.length - (node.needed - mandatory.length);
  const hinges = (items: readonly Balance[]) => items.flatMap((item) => item.hinges);
  if (missing.length === 0 && surplus >= 0) {
    return { isMet: true, hinges: hinges([...mandatory, ...(surplus === 0 ? met : [])]) };
  }
  if (missing.length === 1 && surplus >= 0) return { isMet: false, hinges: hinges(missing) };
  if (missing.length === 0 && surplus === -1)
    return { isMet: false, hinges: hinges(optional.filter((one) => !one.isMet)) };
  return { isMet: false, hinges: NONE };
}
