import type { Prerequisites } from '../rules/prerequisites.js';
import { orUnavailable, requiredChoices, type Standing } from '../plans/required-choices.js';
import { leastCost, mandatoryLeaves, plantCodes, type RuleState, stateOf, type CostScale } from '../rules/rule-tree.js';
import type { StatusOf } from '../rules/rule-evaluation.js';
import type { Rule } from '../rules/rule.js';

/** Where a title stands, from the status of its blocs. */
export interface TitleStanding {
  readonly state: RuleState;
  /** One smallest set of blocs that would complete the title, fewest missing competences first; empty when complete. */
  readonly missingBlocs: readonly string[];
}

export interface CompiledTitle {
  /** `missingCountOf`: the least number of further competences that would validate a bloc. */
  evaluate(statusOf: StatusOf, missingCountOf: (blocCode: string) => number): TitleStanding;
}

/** A set of blocs by their ranks, ascending, and the competences missing to validate them all. */
interface BlocSet {
  readonly ranks: readonly number[];
  readonly missing: number;
}

const NO_BLOC: BlocSet = { ranks: [], missing: 0 };

/** Fewest blocs first, then fewest missing competences, then the order of the blocs. */
const BLOC_SETS: CostScale<BlocSet> = {
  none: NO_BLOC,
  add: (one, other) => ({
    ranks: [...one.ranks, ...other.ranks].sort((a, b) => a - b),
    missing: one.missing + other.missing,
  }),
  compare: (one, other) =>
    one.ranks.length - other.ranks.length || one.missing - other.missing || compareRanks(one.ranks, other.ranks),
};

/**
 * Prepares the rule of a title; `blocOrder` is the order of the certification. A bloc that is missing brings those it
 * requires.
 */
export function compileTitle(
  rule: Rule,
  blocOrder: readonly string[],
  prerequisites: Prerequisites = new Map(),
): CompiledTitle {
  const { root, codes } = plantCodes(rule);
  const mandatory = mandatoryLeaves(root).map((leaf) => codes[leaf]!);
  const ranks = new Map(blocOrder.map((code, rank) => [code, rank]));
  return {
    evaluate(statusOf, missingCountOf) {
      const statuses = codes.map(statusOf);
      const costOf = (code: string): BlocSet => ({ ranks: [ranks.get(code)!], missing: missingCountOf(code) });
      const smallest =
        prerequisites.size === 0
          ? leastCost(root, BLOC_SETS, (leaf) => (statuses[leaf] === 'acquired' ? NO_BLOC : costOf(codes[leaf]!)))
          : leastClosedSet(
              { root, codes },
              { prerequisites, mandatory, isHeld: (code) => statusOf(code) === 'acquired' },
              costOf,
            );
      const missingOf = (rank: number) => missingCountOf(blocOrder[rank]!);
      const listed = smallest.ranks.toSorted((one, other) => missingOf(one) - missingOf(other) || one - other);
      return { state: stateOf(root, statuses), missingBlocs: listed.map((rank) => blocOrder[rank]!) };
    },
  };
}

/** The smallest over all choices of blocs that others require. */
function leastClosedSet(
  { root, codes }: ReturnType<typeof plantCodes>,
  standing: Standing,
  costOf: (code: string) => BlocSet,
): BlocSet {
  const sets = requiredChoices(standing, BLOC_SETS, costOf).map(({ cost, costBeside }) => {
    const beside = leastCost(root, SETS_IF_ANY, (leaf) => costBeside(codes[leaf]!));
    return SETS_IF_ANY.add(cost, beside);
  });
  return sets.reduce((least, one) => (SETS_IF_ANY.compare(one, least) < 0 ? one : least), null)!;
}

const SETS_IF_ANY = orUnavailable(BLOC_SETS);

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}
