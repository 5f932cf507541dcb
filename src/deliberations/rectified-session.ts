import { hashOfText } from '../audit/hash-of-text.js';
import type { Reading } from '../database/reading.js';
import { minutesReference, rectificationReference } from '../domain/sealing/document-references.js';
import { DomainError } from '../domain/errors.js';
import type { IssuingMinutes } from '../domain/sealing/issue-certificates.js';
import { type RectificationSeal, rectificationSealText } from '../domain/sealing/rectification-seal.js';
import { applyRectification, type Rectification } from '../domain/sealing/rectification.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { isSignedBy } from '../signing/public-key.js';
import { type KnownKey, knownKeys } from '../signing/signing-keys.js';
import type { SealedRecord } from './sealed-record.entity.js';
import { openRecord, sealedRecordOf } from './sealed-record.js';

export interface OpenedRectification {
  readonly row: RectificationRecord;
  readonly content: Rectification;
}

/** A sealed session and what rectifies it: first record, rectifications in their order, and what holds now. */
export interface RectifiedSession {
  readonly record: SealedRecord;
  readonly first: SessionSnapshot;
  readonly rectifications: readonly OpenedRectification[];
  readonly current: SessionSnapshot;
  /** The last minutes that rectify a candidacy; null where none do. */
  readonly minutesOf: (candidacyId: string) => IssuingMinutes | null;
}

/**
 * What holds of a sealed session, from its record and its rectifications in their order. Throws `notFound` until it is
 * sealed, and `recordTampered` where any of them is not what was sealed, or one is missing.
 */
export async function openRectified(reading: Reading, sessionId: string): Promise<RectifiedSession> {
  const record = await sealedRecordOf(reading, sessionId);
  const first = await openRecord(reading, record);
  const rows = await rectificationsOf(reading, sessionId);
  const keys = rows.length > 0 ? await knownKeys(reading) : [];
  const rectifications: OpenedRectification[] = [];
  let [current, hash] = [first, record.hash];
  for (const row of rows) {
    const content = openRow(row, keys);
    const isNext = content.number === rectifications.length + 1 && content.follows === hash;
    if (!isNext || content.rectifies.hash !== record.hash) throw tampered(row);
    current = applied(current, row, content);
    rectifications.push({ row, content });
    hash = row.hash;
  }
  return { record, first, rectifications, current, minutesOf: (id) => minutesOf(first, rectifications, id) };
}

/** Those of a session, the first one first. */
export function rectificationsOf(reading: Reading, sessionId: string): Promise<RectificationRecord[]> {
  return reading.find(RectificationRecord, { where: { sessionId }, order: { number: 'ASC' } });
}

/** What the signature of a rectification signs. */
export function rectificationStatement(
  row: Omit<RectificationRecord, 'keyId' | 'signature' | 'record'>,
  previousHash: string | null,
): RectificationSeal {
  const { sessionId, number, rank, hash, journalHead, sealedAt, sealerName: sealedBy } = row;
  const place = { sessionId, number, rank, previousHash, hash } as const;
  return { format: 'delibloc-rectification-seal/1', ...place, journalHead, sealedAt, sealedBy };
}

function openRow(row: RectificationRecord, keys: readonly KnownKey[]): Rectification {
  if (hashOfText(row.record) !== row.hash) throw tampered(row);
  const content = JSON.parse(row.record) as Rectification;
  const statement = rectificationStatement(row, content.chain.previousHash);
  const key = keys.find(({ keyId }) => keyId === row.keyId);
  const isSigned = key && isSignedBy(key.jwk, Buffer.from(rectificationSealText(statement), 'utf8'), row.signature);
  const isOfRow =
    content.sessionId === row.sessionId && content.number === row.number && content.chain.rank === row.rank;
  if (!isSigned || !isOfRow) throw tampered(row);
  return content;
}

/** One that does not follow from those before shows that they are not what they were. */
function applied(current: SessionSnapshot, row: RectificationRecord, content: Rectification): SessionSnapshot {
  try {
    return applyRectification(current, content);
  } catch {
    throw tampered(row);
  }
}

function minutesOf(
  first: SessionSnapshot,
  rectifications: readonly OpenedRectification[],
  candidacyId: string,
): IssuingMinutes | null {
  const last = rectifications.findLast(({ content }) =>
    content.changes.some((change) => change.candidacyId === candidacyId),
  );
  return last ? { reference: rectificationReference(first, last.content.number), rank: last.row.rank } : null;
}

function tampered({ id }: RectificationRecord): DomainError {
  return new DomainError('recordTampered', { subject: 'rectification', id });
}

/** How the first minutes are referred to by those that rectify them. */
export function firstMinutes({
  record,
  first,
}: Pick<RectifiedSession, 'record' | 'first'>): Rectification['rectifies'] {
  return { reference: minutesReference(first), rank: record.rank, hash: record.hash };
}
