/** How much longer a candidate has than others, as the decision that grants it says. */
export const EXTRA_TIMES = ['quarter', 'third', 'half', 'double'] as const;
export type ExtraTime = (typeof EXTRA_TIMES)[number];

/** Parts of the ordinary duration that are added. */
const ADDED: Readonly<Record<ExtraTime, readonly [numerator: number, denominator: number]>> = {
  quarter: [1, 4],
  third: [1, 3],
  half: [1, 2],
  double: [1, 1],
};

/** Whole minutes, rounded up: extra time is given in full. */
export function withExtraTime(minutes: number, extraTime: ExtraTime | null): number {
  if (extraTime === null) return minutes;
  const [numerator, denominator] = ADDED[extraTime];
  return minutes + Math.ceil((minutes * numerator) / denominator);
}
