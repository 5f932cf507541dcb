import type { JuryPerson } from '../jury/jury-person.js';
import type { Guard, Obstacle } from './session-guards.js';

export interface OpenDivergencePlace {
  readonly candidacyId: string;
  readonly assessmentCode: string;
  readonly competenceCode: string;
}

export interface SealingContext {
  readonly members: readonly JuryPerson[];
  readonly candidateCount: number;
  /** Where assessors of candidates who came differ, and nobody has settled it. */
  readonly openDivergences: readonly OpenDivergencePlace[];
}

/** For sealing, beside what opening and closing ask for: minutes of nobody, or that guess who was there, prove nothing. */
export const sealingGuards: readonly Guard<SealingContext>[] = [
  hasCandidates,
  everyPresenceIsTaken,
  everyDivergenceIsSettled,
];

function hasCandidates({ candidateCount }: SealingContext): Obstacle | null {
  return candidateCount > 0 ? null : { code: 'noCandidate', facts: {} };
}

/** Whoever was appointed was there or was not: the minutes say which, and who was there signs. */
function everyPresenceIsTaken({ members }: SealingContext): Obstacle | null {
  const untaken = members.filter(({ present }) => present === null).map(({ id }) => ({ id }));
  return untaken.length === 0 ? null : { code: 'presenceUntaken', facts: { members: untaken } };
}

/** What assessors found differently is settled in writing, never left to whichever was recorded. */
function everyDivergenceIsSettled({ openDivergences: divergences }: SealingContext): Obstacle | null {
  return divergences.length === 0 ? null : { code: 'divergencesUnsettled', facts: { divergences } };
}
