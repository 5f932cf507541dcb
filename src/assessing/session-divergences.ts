import { createHash } from 'node:crypto';
import type { Reading } from '../database/reading.js';
import type { RecordedDivergence } from '../domain/assessing/divergence.js';
import { cellsOf, hasResult } from '../evaluations/results.js';
import { type LoadedSession, loadSession } from '../jury-sessions/load-session.js';
import { divergencesOf } from './load-divergences.js';

/** A divergence with whose it is, and what names its findings as they are. */
export interface SessionDivergence extends RecordedDivergence {
  readonly candidacyId: string;
  readonly seen: string;
}

/** All of a session, whoever asks; in the order of passage. Throws `notFound`. */
export async function loadDivergences(
  reading: Reading,
  sessionId: string,
): Promise<{ loaded: LoadedSession; divergences: SessionDivergence[] }> {
  const loaded = await loadSession(reading, sessionId);
  const { candidacies, members, recusals } = loaded;
  const cells = await cellsOf(
    reading,
    candidacies.map(({ enrollmentId }) => enrollmentId),
  );
  const results = new Map([...cells].map(([id, own]) => [id, [...own.values()].filter(hasResult)]));
  const certification = loaded.certification.content;
  const context = { session: loaded.session, certification, candidacies, members, recusals, results };
  const found = await divergencesOf(reading, context);
  const divergences = candidacies.flatMap(({ id }) =>
    (found.get(id) ?? []).map((one) => ({ candidacyId: id, ...one, seen: seenName(one) })),
  );
  return { loaded, divergences };
}

/** A name for the findings and the entry as they are: on others, nothing is settled. */
function seenName({ findings, entry, settlement, earlier }: RecordedDivergence): string {
  const facts = [findings.map(({ memberId, result, mark }) => [memberId, result, mark]), entry, settlement, earlier];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}
