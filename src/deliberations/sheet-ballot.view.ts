import type { Ballot } from '../domain/decisions/ballot.js';
import { plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';

/** Who votes, and what the president's voice weighs in a tie. */
export function ballotView({ sitting, presidentSits, castingVote }: Ballot, isOpen: boolean) {
  return {
    open: isOpen,
    sitting: typeset(`${plural(sitting, 'membre siège', 'membres siègent')} pour cette candidature.`),
    castingVote: typeset(castingVoteText(presidentSits, castingVote)),
  };
}

function castingVoteText(presidentSits: boolean, basis: Ballot['castingVote']): string {
  if (!basis) return 'Aucune règle ne donne voix prépondérante à la présidence : un partage des voix ne décide rien.';
  if (!presidentSits) return 'La présidence ne siège pas pour cette candidature.';
  const source = 'article' in basis ? basis.article : 'règle de la certification';
  return `En cas de partage, la voix de la présidence est prépondérante (${source}).`;
}
