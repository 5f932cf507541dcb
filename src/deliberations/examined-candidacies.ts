import { Injectable } from '@nestjs/common';
import type { Reading } from '../database/reading.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import type { DeliberationState } from './deliberation-state.js';
import { type Examine, examineNow, type FoundCandidacy } from './load-cases.js';
import { openSealed } from './sealed-record.js';

/** Sessions kept at once; one of 500 candidates takes some megabytes. */
const SESSIONS_KEPT = 8;

interface KeptSession {
  readonly frame: string;
  readonly candidacies: ReadonlyMap<string, { readonly state: string; readonly found: FoundCandidacy }>;
}

/**
 * What the rules make of the candidates of a session, made once for each state of their record and shared by all who look:
 * after a decision, one candidate is examined again and not the session. What is kept rests on versions alone, so
 * {@link DeliberationState} must tell all that a record is made of.
 */
@Injectable()
export class ExaminedCandidacies {
  private readonly sessions = new Map<string, KeptSession>();

  /**
   * Examines those whose state differs from what is kept. For reads only: what a write sees may never be committed. A
   * sealed session is checked each time. Throws `recordTampered`.
   */
  since(state: DeliberationState): Examine {
    return async (reading, loaded, chosen) => {
      const frame = await frameOf(reading, loaded, state);
      const kept = this.keptOf(loaded.session.id, frame);
      const changed = chosen.filter(({ id }) => kept.get(id)?.state !== state.candidacies.get(id));
      const examined = changed.length > 0 ? await examineNow(reading, loaded, changed) : [];
      const candidacies = new Map([...kept].filter(([id]) => state.candidacies.has(id)));
      changed.forEach(({ id }, index) => {
        candidacies.set(id, { state: state.candidacies.get(id)!, found: examined[index]! });
      });
      this.keep(loaded.session.id, { frame, candidacies });
      return chosen.map(({ id }) => candidacies.get(id)!.found);
    };
  }

  private keptOf(sessionId: string, frame: string): KeptSession['candidacies'] {
    const kept = this.sessions.get(sessionId);
    return kept?.frame === frame ? kept.candidacies : new Map();
  }

  /** The session looked at last goes last. */
  private keep(sessionId: string, kept: KeptSession): void {
    this.sessions.delete(sessionId);
    this.sessions.set(sessionId, kept);
    const [oldest] = this.sessions.keys();
    if (this.sessions.size > SESSIONS_KEPT && oldest !== undefined) this.sessions.delete(oldest);
  }
}

/** What all candidates of a session have in common; of a sealed one, the hash of what was sealed, which must hold. */
async function frameOf(
  reading: Reading,
  { session, certification }: LoadedSession,
  { frame }: DeliberationState,
): Promise<string> {
  const { state, day } = session;
  const sealed = state === 'sealed' || state === 'published';
  const hash = sealed ? (await openSealed(reading, session.id)).record.hash : '';
  return [frame, day, certification.id, hash].join('/');
}
