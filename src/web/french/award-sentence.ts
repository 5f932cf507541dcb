import type { BlocAward } from '../../domain/proposals/bloc-award.js';
import type { PlainDay } from '../../domain/day.js';
import type { BlocProposal } from '../../domain/proposals/proposal.js';
import { formatDay } from './format.js';
import { COLON } from './typography.js';

/** « validité illimitée », « valable jusqu’au 15 juin 2028 inclus ». */
export function validityPhrase(validUntil: BlocAward['validUntil']): string {
  return validUntil === 'unlimited' ? 'validité illimitée' : `valable jusqu’au ${formatDay(validUntil)} inclus`;
}

/** « Bloc déjà acquis le 20 juin 2018, validité illimitée. »; `awards` date it. */
export function heldSentence({ blocCode, heldUntil }: BlocProposal, awards: readonly BlocAward[]): string {
  const award = awards
    .filter((one) => one.blocCode === blocCode && one.validUntil === heldUntil)
    .reduce<BlocAward | null>((last, one) => (last && last.awardedOn >= one.awardedOn ? last : one), null);
  const since = award ? ` le ${formatDay(award.awardedOn)}` : '';
  return `Bloc déjà acquis${since}${heldUntil === null ? '' : `, ${validityPhrase(heldUntil)}`}.`;
}

/** « Acquis le 2 mai 2014, valable jusqu’au 2 mai 2019 inclus : ne compte plus. » Null where no award has run out. */
export function lapsedAwardSentence(blocCode: string, awards: readonly BlocAward[], day: PlainDay): string | null {
  const [last] = awards
    .filter((award) => award.blocCode === blocCode && award.validUntil < day)
    .toSorted((one, other) => (one.validUntil < other.validUntil ? 1 : -1));
  if (!last) return null;
  return `Acquis le ${formatDay(last.awardedOn)}, ${validityPhrase(last.validUntil)}${COLON}ne compte plus.`;
}
