import type { RecordedDivergence } from './divergence.js';

/**
 * What a reader is not told of the candidates of a session: whoever steps out for a candidate takes no part in examining
 * them, and whoever has yet to hand in a sheet finds what they find by themself.
 */
export interface Withheld {
  /** Candidacies for whom the reader steps out. */
  readonly steppedOut: ReadonlySet<string>;
  /** Codes of the assessments where their own sheet is to be handed in, by candidacy. */
  readonly toHandIn: ReadonlyMap<string, ReadonlySet<string>>;
}

export const NOTHING_WITHHELD: Withheld = { steppedOut: new Set(), toHandIn: new Map() };

/** Whether what was found of that candidate at that assessment is kept from the reader. */
export function isWithheld(
  { steppedOut, toHandIn }: Withheld,
  candidacyId: string,
  { assessmentCode }: { readonly assessmentCode: string },
): boolean {
  return steppedOut.has(candidacyId) || (toHandIn.get(candidacyId)?.has(assessmentCode) ?? false);
}

interface Evidence {
  readonly id: string;
  readonly evaluations: readonly { readonly assessmentCode: string }[];
  readonly divergences?: readonly RecordedDivergence[];
}

/** The record of a candidacy as the reader is told it: without evaluations and divergences that are withheld. */
export function recordTold<T extends Evidence>(withheld: Withheld, record: T): T {
  const isTold = (one: { readonly assessmentCode: string }): boolean => !isWithheld(withheld, record.id, one);
  const { evaluations, divergences } = record;
  return {
    ...record,
    evaluations: evaluations.filter(isTold),
    ...(divergences && { divergences: divergences.filter(isTold) }),
  };
}
