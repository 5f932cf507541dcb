import { type Rate, rateOf } from '../../domain/statistics/rate.js';
import type { Outcomes } from '../../domain/statistics/outcomes.js';
import { formatNumber } from './format.js';
import { typeset } from './typography.js';

/** « 62 % de 45 », « 2 sur 3 » where they are few; a dash where nothing is decided. */
export function rateText(part: number, outcomes: Outcomes<never>): string {
  return rateWords(rateOf(part, outcomes));
}

export function rateWords(rate: Rate | null): string {
  if (rate === null) return '–';
  const { part, of, percent } = rate;
  if (percent === null) return `${formatNumber(part)} sur ${formatNumber(of)}`;
  return typeset(`${percent} % de ${formatNumber(of)}`);
}
