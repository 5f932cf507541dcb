import type { Prerequisites } from '../rules/prerequisites.js';
import type { CostScale } from '../rules/rule-tree.js';

/** Where the blocs of a title stand before it is asked which of them to obtain. */
export interface Standing {
  readonly prerequisites: Prerequisites;
  readonly isHeld: (code: string) => boolean;
  /** Codes the title cannot do without. */
  readonly mandatory: readonly string[];
}

/** Blocs to obtain because others require them, and what any bloc costs beside them: null where it cannot be had so. */
export interface RequiredChoice<Cost> {
  readonly chosen: readonly string[];
  readonly cost: Cost;
  readonly costBeside: (code: string) => Cost | null;
}

/**
 * Blocs that others require are shared among them, so they are chosen first: with each goes what it requires in turn,
 * and the mandatory ones are always chosen. Beside a choice, what the other blocs cost adds up again. One choice, of
 * nothing, where nothing is required.
 */
export function requiredChoices<Cost>(
  standing: Standing,
  { none, add }: CostScale<Cost>,
  costOf: (code: string) => Cost,
): readonly RequiredChoice<Cost>[] {
  const { isHeld } = standing;
  const lacking = (code: string) => (standing.prerequisites.get(code) ?? []).filter((one) => !isHeld(one));
  const required = new Set([...standing.prerequisites.keys()].filter((code) => !isHeld(code)).flatMap(lacking));
  return closedSets(standing, required, lacking).map((chosen) => {
    const costBeside = (code: string): Cost | null => {
      if (isHeld(code) || chosen.has(code)) return none;
      return required.has(code) || !lacking(code).every((one) => chosen.has(one)) ? null : costOf(code);
    };
    return { chosen: [...chosen], cost: [...chosen].map(costOf).reduce(add, none), costBeside };
  });
}

/** Every set of required blocs that holds what each of its own requires, and all that the mandatory ones do. */
function closedSets(
  { isHeld, mandatory }: Standing,
  required: ReadonlySet<string>,
  lacking: (code: string) => readonly string[],
): readonly ReadonlySet<string>[] {
  const inOrder = new Set<string>();
  const place = (code: string) => {
    if (inOrder.has(code)) return;
    lacking(code).forEach(place);
    inOrder.add(code);
  };
  mandatory.filter((code) => !isHeld(code)).forEach(place);
  const sure = new Set([...inOrder].filter((code) => required.has(code)));
  required.forEach(place);
  const free = [...inOrder].filter((code) => required.has(code) && !sure.has(code));
  return free.reduce<ReadonlySet<string>[]>(
    (sets, code) => {
      const ready = sets.filter((set) => lacking(code).every((one) => set.has(one)));
      return [...sets, ...ready.map((set) => new Set([...set, code]))];
    },
    [sure],
  );
}

/** Costs that may be null, where something cannot be had at all: more than any other. */
export function orUnavailable<Cost>({ none, add, compare }: CostScale<Cost>): CostScale<Cost | null> {
  return {
    none,
    add: (one, other) => (one === null || other === null ? null : add(one, other)),
    compare: (one, other) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return compare(one, other);
    },
  };
}
