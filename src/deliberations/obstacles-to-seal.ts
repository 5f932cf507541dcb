import { DomainError } from '../domain/errors.js';
import { openDivergences } from '../domain/assessing/divergence.js';
import { type OpenDivergencePlace, sealingGuards } from '../domain/sessions/sealing-guards.js';
import { type Obstacle, obstaclesTo } from '../domain/sessions/session-guards.js';
import { demandPossible } from '../jury-sessions/enter-state.js';
import { obstaclesToOpen } from '../jury-sessions/session-acts.service.js';
import { obstaclesToDeliberate } from './close-deliberation.js';
import type { SessionCases } from './load-cases.js';

/**
 * What sealing still asks for; none when it may go ahead. The jury is looked at once more: presences may have changed
 * since it opened.
 */
export function obstaclesToSeal(cases: SessionCases): Obstacle[] {
  const { members, candidacies } = cases.loaded;
  return [
    ...obstaclesToOpen(cases.loaded),
    ...obstaclesTo(sealingGuards, {
      ...{ members, candidateCount: candidacies.length, openDivergences: openDivergencesIn(cases) },
    }),
    ...obstaclesToDeliberate(cases),
  ];
}

/** Throws `wrongState`, or `sessionNotReady` with all that is missing. */
export function demandSealable(cases: SessionCases): void {
  demandPossible(cases.loaded.session, 'seal');
  const missing = obstaclesToSeal(cases);
  if (missing.length > 0) throw new DomainError('sessionNotReady', { act: 'seal', missing });
}

/** Those absent are not decided on: what was found of them is for another session. */
function openDivergencesIn({ cases }: SessionCases): OpenDivergencePlace[] {
  return cases
    .filter(({ examined }) => !examined.absent)
    .flatMap(({ id: candidacyId, examined }) =>
      openDivergences(examined.record).map(({ assessmentCode, competenceCode }) => ({
        ...{ candidacyId, assessmentCode, competenceCode },
      })),
    );
}
