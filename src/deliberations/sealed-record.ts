import { hashOfText } from '../audit/hash-of-text.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { type SealStatement, sealText } from '../domain/sealing/seal.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { isSignedBy } from '../signing/public-key.js';
import { type KnownKey, knownKeys } from '../signing/signing-keys.js';
import { linkAt } from './chain-of-records.js';
import { SealedRecord } from './sealed-record.entity.js';
import { areSheetsIntact } from './sealed-sheets.js';

export type Unsigned = Omit<SealedRecord, 'snapshot' | 'keyId' | 'signature'>;

/** What the signature of a sealed session signs; null where it was sealed before the institution had a key. */
export function sealStatement(record: Unsigned, previousHash: string | null): SealStatement | null {
  const { id: sessionId, rank, hash, journal, sealedAt, sealerName: sealedBy } = record;
  if (!journal) return null;
  const { sequences, hash: journalHash, head } = journal;
  return {
    ...{ format: 'delibloc-seal/1', sessionId, rank, previousHash, hash },
    journal: { entries: sequences.length, hash: journalHash, head },
    ...{ sealedAt, sealedBy },
  };
}

/**
 * Whether the snapshot still is what was hashed, what assessors handed in what it names, its seal what the institution signed, and the record before it the one
 * that it follows.
 */
export async function isIntact(reading: Reading, record: SealedRecord): Promise<boolean> {
  const snapshot = await intactSnapshot(reading, record);
  return snapshot !== null && areSheetsIntact(reading, snapshot);
}

async function intactSnapshot(reading: Reading, record: SealedRecord): Promise<SessionSnapshot | null> {
  if (hashOfText(record.snapshot) !== record.hash) return null;
  const snapshot = JSON.parse(record.snapshot) as SessionSnapshot;
  const { chain } = snapshot;
  const before = chain ? await linkAt(reading, chain.rank - 1) : null;
  if (chain && chain.previousHash !== (before?.hash ?? null)) return null;
  const keys = await knownKeys(reading);
  const statement = sealStatement(record, chain?.previousHash ?? null);
  const holds = statement
    ? isSigned(record, statement, keys)
    : isUnsigned(record) && !before?.signed && keys.every(({ since }) => record.sealedAt < since);
  return holds ? snapshot : null;
}

function isSigned({ keyId, signature }: SealedRecord, statement: SealStatement, keys: readonly KnownKey[]): boolean {
  const key = keys.find((known) => known.keyId === keyId);
  if (!key || signature === null) return false;
  return isSignedBy(key.jwk, Buffer.from(sealText(statement), 'utf8'), signature);
}

/** Which can only be from before the institution had a key: since then every seal is signed. */
function isUnsigned({ keyId, signature }: SealedRecord): boolean {
  return keyId === null && signature === null;
}

/** The record of a sealed session, within a read or a write under way. Throws `notFound`. */
export async function sealedRecordOf(reading: Reading, sessionId: string): Promise<SealedRecord> {
  const record = await reading.findOneBy(SealedRecord, { id: sessionId });
  if (!record) throw new DomainError('notFound', { subject: 'sealed_record', id: sessionId });
  return record;
}

/**
 * The sealed session read back. Throws `notFound`, and `recordTampered` where it is not what was sealed: nothing may
 * rest on it.
 */
export async function openSealed(
  reading: Reading,
  sessionId: string,
): Promise<{ readonly record: SealedRecord; readonly snapshot: SessionSnapshot }> {
  const record = await sealedRecordOf(reading, sessionId);
  return { record, snapshot: await openRecord(reading, record) };
}

/** The same from its record. */
export async function openRecord(reading: Reading, record: SealedRecord): Promise<SessionSnapshot> {
  const snapshot = await intactSnapshot(reading, record);
  if (!snapshot) throw new DomainError('recordTampered', { subject: 'sealed_record', id: record.id });
  return snapshot;
}
