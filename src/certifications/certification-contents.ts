import type { Reading } from '../database/reading.js';
import type { Certification } from '../domain/certification/certification.js';
import { CertificationVersion } from './certification-version.entity.js';

/** More versions than any certifier has in use at once. */
const MOST_KEPT = 200;

/** Contents by their digests: what is kept under one never changes. */
const CONTENTS = new Map<string, Certification>();

const COLUMNS = ['id', 'code', 'number', 'title', 'digest', 'loadedAt', 'frozenAt', 'version'] as const;

/**
 * Versions with these ids, in no order. A content is read and understood once for each digest; afterwards it is the same
 * frozen object, by which one may remember what follows from it.
 */
export async function versionsOf(reading: Reading, ids: readonly string[]): Promise<CertificationVersion[]> {
  const rows = await reading.columnsIn(CertificationVersion, COLUMNS, 'id', ids);
  const missing = rows.filter(({ digest }) => !CONTENTS.has(digest));
  const contents = new Map(rows.map(({ digest }) => [digest, CONTENTS.get(digest)]));
  for (const { digest, content } of await reading.columnsIn(
    CertificationVersion,
    ['digest', 'content'],
    'id',
    missing.map(({ id }) => id),
  )) {
    contents.set(digest, kept(digest, content));
  }
  return rows.map((row) => ({ ...row, content: contents.get(row.digest)! }));
}

function kept(digest: string, content: Certification): Certification {
  const [oldest] = CONTENTS.keys();
  if (CONTENTS.size >= MOST_KEPT && oldest !== undefined) CONTENTS.delete(oldest);
  CONTENTS.set(digest, frozen(content));
  return content;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
