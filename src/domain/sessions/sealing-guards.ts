import type { JuryPerson } from '../jury/jury-person.js';
import type { Guard, Obstacle } from './session-guards.js';

export interface SealingContext {
  readonly members: readonly JuryPerson[];
  readonly candidateCount: number;
}

/** For sealing, beside what opening and closing ask for: minutes of nobody, or that guess who was there, prove nothing. */
export const sealingGuards: readonly Guard<SealingContext>[] = [hasCandidates, everyPresenceIsTaken];

function hasCandidates({ candidateCount }: SealingContext): Obstacle | null {
  return candidateCount > 0 ? null : { code: 'noCandidate', facts: {} };
}

/** Whoever was appointed was there or was not: the minutes say which, and who was there signs. */
function everyPresenceIsTaken({ members }: SealingContext): Obstacle | null {
  const untaken = members.filter(({ present }) => present === null).map(({ id }) => ({ id }));
  return untaken.length === 0 ? null : { code: 'presenceUntaken', facts: { members: untaken } };
}
