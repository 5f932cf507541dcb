import { type BlocAward, heldUntil } from './bloc-award.js';
import type { Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { plantCodes, stateOf } from '../rules/rule-tree.js';

/** The first day, up to that one, on which the blocs then held satisfied the rule of the title; null where none did. */
export function titleReachedOn(
  { validation }: Pick<Certification, 'validation'>,
  awards: readonly BlocAward[],
  day: PlainDay,
): PlainDay | null {
  const { root, codes } = plantCodes(validation.rule);
  const days = [...new Set(awards.map(({ awardedOn }) => awardedOn))].filter((one) => one <= day).sort();
  const isReached = (one: PlainDay) =>
    stateOf(
      root,
      codes.map((code) => (heldUntil(awards, code, one) === null ? 'failed' : 'acquired')),
    ) === 'satisfied';
  return days.find(isReached) ?? null;
}
