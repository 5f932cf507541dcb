import type { LastDay } from './bloc-award.js';
import type { Certification } from './certification.js';
import { codesOfWay, leastWay } from './remaining-way-choices.js';
import type { BlocToObtain } from './remaining-way-competences.js';
import { COUNT, plantCodes, type CostScale } from './rule-tree.js';
import type { Item } from './rule.js';

/** The shortest way to the title: fewest blocs, then by the option enrolled for, then fewest competences. */
export interface RemainingWay {
  /** What to obtain, as a rule whose least sets are exactly the shortest ways; null where the blocs held suffice. */
  readonly blocs: Item | null;
  readonly blocCount: number;
  readonly competenceCount: number;
  /** Each bloc that `blocs` names, in the order of the certification. */
  readonly toObtain: readonly BlocToObtain[];
  /** Blocs on other ways of as many blocs that stay open as long: of more competences, or by another option. */
  readonly alternatives: readonly BlocToObtain[];
  /** Blocs held that the way counts on. */
  readonly reliesOn: readonly { readonly blocCode: string; readonly heldUntil: LastDay }[];
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
  const title = plantCodes(validation.rule);
  const order = blocs.map(({ code }) => code);
  const options = new Set(blocs.filter(({ option }) => option !== undefined).map(({ code }) => code));
  return (ground) => {
    const { held, missing } = ground;
    const { cost, way, reliesOn } = leastWay(title, SHORTEST, (code) => costOf(code, ground, options));
    const asFewBlocs = leastWay(title, COUNT, (code) => (held.has(code) ? 0 : 1));
    const named = new Set(codesOfWay(way));
    const others = new Set(codesOfWay(asFewBlocs.way).filter((code) => !named.has(code)));
    const relied = new Set(reliesOn);
    return {
      ...{ blocs: way, blocCount: cost.blocs, competenceCount: cost.competences },
      toObtain: order.filter((code) => named.has(code)).map((code) => missing.get(code)!),
      alternatives: order.filter((code) => others.has(code)).map((code) => missing.get(code)!),
      reliesOn: order
        .filter((code) => relied.has(code))
        .map((code) => ({ blocCode: code, heldUntil: held.get(code)! })),
    };
  };
}

function costOf(code: string, { held, missing, optionBloc }: WayGround, options: ReadonlySet<string>): WayCost {
  if (held.has(code)) return SHORTEST.none;
  const isOtherOption = optionBloc !== null && options.has(code) && code !== optionBloc;
  return { blocs: 1, otherOptions: isOtherOption ? 1 : 0, competences: missing.get(code)!.missingCount };
}
