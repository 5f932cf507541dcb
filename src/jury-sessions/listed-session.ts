import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { Candidacy } from './candidacy.entity.js';
import { JuryMember } from './jury-member.entity.js';
import type { JurySession } from './jury-session.entity.js';

/** A session as a list shows it. */
export type ListedSession = JurySession & {
  readonly certification: CertificationVersion;
  readonly memberCount: number;
  readonly candidateCount: number;
};

/** The sessions with the figures of their lists; their certification is read already. */
export async function withCounts(reading: Reading, sessions: readonly JurySession[]): Promise<ListedSession[]> {
  const ids = sessions.map(({ id }) => id);
  const members = await countBySession(reading, JuryMember, ids);
  const candidates = await countBySession(reading, Candidacy, ids);
  return sessions.map((session) => ({
    ...(session as JurySession & { certification: CertificationVersion }),
    memberCount: members.get(session.id) ?? 0,
    candidateCount: candidates.get(session.id) ?? 0,
  }));
}

async function countBySession(
  reading: Reading,
  entity: typeof JuryMember | typeof Candidacy,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reading
    .select<JuryMember | Candidacy>(entity, 'row')
    .select('row.sessionId', 'sessionId')
    .addSelect('COUNT(*)', 'count')
    .where('row.sessionId IN (:...ids)', { ids })
    .groupBy('row.sessionId')
    .getRawMany<{ sessionId: string; count: number | string }>();
  return new Map(rows.map(({ sessionId, count }) => [sessionId, Number(count)]));
}
