import type { LastDay } from '../proposals/bloc-award.js';
import type { Certification } from '../certification/certification.js';
import { inOrderOfPrerequisites, prerequisitesOf } from '../rules/prerequisites.js';
import { codesOfWay } from './remaining-way-choices.js';
import type { BlocToObtain } from './remaining-way-competences.js';
import { leastClosedWay, type TitleToReach } from './remaining-way-required.js';
import { COUNT, mandatoryLeaves, plantCodes, type CostScale } from '../rules/rule-tree.js';
import type { Item } from '../rules/rule.js';

/** The shortest way to the title: fewest blocs, then by the option enrolled for, then fewest competences. */
export interface RemainingWay {
  /** What to obtain, as a rule whose least sets are exactly the shortest ways; null where the blocs held suffice. */
  readonly blocs: Item | null;
  readonly blocCount: number;
  readonly competenceCount: number;
  /** Each bloc that `blocs` names, in the order of the certification. */
  readonly toObtain: readonly BlocToObtain[];
  /** Blocs on other ways of as many blocs: of more competences, or by another option. */
  readonly alternatives: readonly Alternative[];
  /** Blocs held that the way counts on. */
  readonly reliesOn: readonly { readonly blocCode: string; readonly heldUntil: LastDay }[];
  /** Blocs to obtain that another of them requires, which comes after; the key is absent where there are none. */
  readonly precedences?: readonly { readonly first: string; readonly then: string }[];
}

export interface Alternative extends BlocToObtain {
  /** The last day on which it is one; the key is absent where it is as long as the way is. */
  readonly openUntil?: LastDay;
}

/** What a candidate may count on. */
export interface WayGround {
  /** Last days of the blocs held, by code. */
  readonly held: ReadonlyMap<string, LastDay>;
  /** Of every bloc, by code. */
  readonly missing: ReadonlyMap<string, BlocToObtain>;
  readonly optionBloc: string | null;
}

interface WayCost {
  readonly blocs: number;
  /** Option blocs other than the one enrolled for. */
  readonly otherOptions: number;
  readonly competences: number;
}

const SHORTEST: CostScale<WayCost> = {
  none: { blocs: 0, otherOptions: 0, competences: 0 },
  add: (one, other) => ({
    blocs: one.blocs + other.blocs,
    otherOptions: one.otherOptions + other.otherOptions,
    competences: one.competences + other.competences,
  }),
  compare: (one, other) =>
    one.blocs - other.blocs || one.otherOptions - other.otherOptions || one.competences - other.competences,
};

/** Prepares the title of a certification to find the shortest way from whatever blocs are held. */
export function compileBlocWays({ blocs, validation }: Certification): (ground: WayGround) => RemainingWay {
  const { root, codes } = plantCodes(validation.rule);
  const prerequisites = prerequisitesOf(blocs);
  const mandatory = mandatoryLeaves(root).map((leaf) => codes[leaf]!);
  const order = blocs.map(({ code }) => code);
  const inOrder = inOrderOfPrerequisites(order, prerequisites);
  const options = new Set(blocs.filter(({ option }) => option !== undefined).map(({ code }) => code));
  return (ground) => {
    const { held, missing } = ground;
    const title = {
      root,
      codes,
      inOrder,
      standing: { prerequisites, mandatory, isHeld: (code: string) => held.has(code) },
    };
    const { cost, way, reliesOn } = leastClosedWay(title, SHORTEST, (code) => costOf(code, ground, options));
    const asFewBlocs = leastClosedWay(title, COUNT, (code) => (held.has(code) ? 0 : 1));
    const named = new Set(codesOfWay(way));
    const others = new Set(codesOfWay(asFewBlocs.way).filter((code) => !named.has(code)));
    const relied = new Set(reliesOn);
    const inCertificationOrder = (those: ReadonlySet<string>) => order.filter((code) => those.has(code));
    return {
      ...{ blocs: way, blocCount: cost.blocs, competenceCount: cost.competences },
      toObtain: inCertificationOrder(named).map((code) => missing.get(code)!),
      alternatives: inCertificationOrder(others).map((code) => missing.get(code)!),
      reliesOn: inCertificationOrder(relied).map((code) => ({ blocCode: code, heldUntil: held.get(code)! })),
      ...precedencesIn(named, title),
    };
  };
}

function costOf(code: string, { held, missing, optionBloc }: WayGround, options: ReadonlySet<string>): WayCost {
  if (held.has(code)) return SHORTEST.none;
  const isOtherOption = optionBloc !== null && options.has(code) && code !== optionBloc;
  return { blocs: 1, otherOptions: isOtherOption ? 1 : 0, competences: missing.get(code)!.missingCount };
}

function precedencesIn(
  toObtain: ReadonlySet<string>,
  { inOrder, standing }: TitleToReach,
): Pick<RemainingWay, 'precedences'> {
  const precedences = inOrder
    .filter((code) => toObtain.has(code))
    .flatMap((then) => (standing.prerequisites.get(then) ?? []).map((first) => ({ first, then })))
    .filter(({ first }) => toObtain.has(first));
  return precedences.length > 0 ? { precedences } : {};
}
