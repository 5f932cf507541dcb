import { createHash } from 'node:crypto';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import type { SessionSnapshot } from '../domain/session-snapshot.js';
import { SealedRecord } from './sealed-record.entity.js';

/** SHA-256 of the text in UTF-8, in hexadecimal. */
export function hashOf(snapshot: string): string {
  return createHash('sha256').update(snapshot, 'utf8').digest('hex');
}

/** Whether the snapshot still is what was hashed. */
export function isIntact({ snapshot, hash }: Pick<SealedRecord, 'snapshot' | 'hash'>): boolean {
  return hashOf(snapshot) === hash;
}

/** The record of a sealed session, within a read or a write under way. Throws `notFound`. */
export async function sealedRecordOf(reading: Reading, sessionId: string): Promise<SealedRecord> {
  const record = await reading.findOneBy(SealedRecord, { id: sessionId });
  if (!record) throw new DomainError('notFound', { subject: 'sealed_record', id: sessionId });
  return record;
}

/** The sealed session read back. Throws `recordTampered` where it is not what was hashed: nothing may rest on it. */
export function openRecord({ id, snapshot, hash }: SealedRecord): SessionSnapshot {
  if (!isIntact({ snapshot, hash })) throw new DomainError('recordTampered', { subject: 'sealed_record', id });
  return JSON.parse(snapshot) as SessionSnapshot;
}
