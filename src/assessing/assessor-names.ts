import type { JuryMember } from '../jury-sessions/jury-member.entity.js';

/** As long as the line of an evaluation in which they are kept. */
const LONGEST = 300;

/** « Claire Aubry, Amine Berger »: who assessed, in the order of the jury; the last are left out where it is too long. */
export function assessorNames(
  members: readonly Pick<JuryMember, 'id' | 'firstNames' | 'lastName'>[],
  findings: readonly { readonly memberId: string }[],
): string {
  const ids = new Set(findings.map(({ memberId }) => memberId));
  const names = members.filter(({ id }) => ids.has(id)).map(memberName);
  const kept = names.filter((_, index) => names.slice(0, index + 1).join(', ').length <= LONGEST - 2);
  return kept.length === names.length ? names.join(', ') : `${kept.join(', ')}…`;
}

export const memberName = ({ firstNames, lastName }: Pick<JuryMember, 'firstNames' | 'lastName'>): string =>
  `${firstNames} ${lastName}`;
