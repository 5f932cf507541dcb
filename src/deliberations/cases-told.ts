import { recordTold, type Withheld } from '../domain/assessing/withheld.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** A case as its reader is told it: proposals and decisions whole, what they rest on without what is withheld. */
export function caseTold(withheld: Withheld, one: CandidacyCase): CandidacyCase {
  const toHandIn = withheld.toHandIn.get(one.id) ?? new Set();
  const untold = { steppedOut: withheld.steppedOut.has(one.id), toHandIn };
  return { ...one, told: recordTold(withheld, one.examined.record), untold };
}

export function casesTold<T extends SessionCases>(withheld: Withheld, found: T): T {
  if (withheld.steppedOut.size === 0 && withheld.toHandIn.size === 0) return found;
  return { ...found, cases: found.cases.map((one) => caseTold(withheld, one)) };
}

/** The session as recorded so far, as far as its reader is told. */
export function snapshotTold(withheld: Withheld, snapshot: SessionSnapshot): SessionSnapshot {
  return { ...snapshot, candidacies: snapshot.candidacies.map((one) => recordTold(withheld, one)) };
}
