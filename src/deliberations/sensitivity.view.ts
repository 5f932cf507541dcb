import type { ExaminedCandidacy } from '../domain/proposals/examine-candidacies.js';
import { type BlocSensitivity, sensitivityOf } from '../domain/proposals/sensitivity.js';
import { listOf } from '../web/french/format.js';
import { codeName } from '../web/french/nouns.js';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from '../web/french/typography.js';

/** « BC02 : 7 ou E2 » : the competences and assessments any one of which would validate a bloc that is not. */
export function oneAwayText(examined: ExaminedCandidacy): string {
  return textOf(examined, ({ oneAway }) => oneAway);
}

/** « BC02 : 1, 4, 7, 8 ou 9 » : those any one of which lost would cost a bloc validated with nothing to spare. */
export function barelyText(examined: ExaminedCandidacy): string {
  return textOf(examined, ({ barely, hangsOn }) => (barely ? hangsOn : []));
}

function textOf(examined: ExaminedCandidacy, codesOf: (bloc: BlocSensitivity) => readonly string[]): string {
  return sensitivityOf(examined)
    .map((bloc) => ({ blocCode: bloc.blocCode, codes: codesOf(bloc) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ blocCode, codes }) => `${blocCode}${NO_BREAK_SPACE}: ${listOf(codes.map(codeName), 'ou')}`)
    .join(`${NARROW_NO_BREAK_SPACE}; `);
}
