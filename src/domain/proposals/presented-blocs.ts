import { type BlocAward, heldUntil } from './bloc-award.js';
import type { Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';

/** What a candidate aims at. */
export interface Aim {
  /** Null for the whole title. */
  readonly targetBlocs: readonly string[] | null;
  /** The option chosen, where there are options. */
  readonly optionBloc: string | null;
}

/**
 * Codes of the blocs to present to a jury of that day, in the order of the certification: those aimed at, less those
 * held on that day. Who aims at the whole title presents no other option than the one chosen.
 */
export function blocsToPresent(
  { blocs }: Pick<Certification, 'blocs'>,
  { targetBlocs, optionBloc }: Aim,
  awards: readonly BlocAward[],
  day: PlainDay,
): string[] {
  return blocs
    .filter(({ code, option }) => targetBlocs?.includes(code) ?? (option === undefined || code === optionBloc))
    .map(({ code }) => code)
    .filter((code) => heldUntil(awards, code, day) === null);
}
