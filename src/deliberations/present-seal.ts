import type { SealedRecord } from './sealed-record.entity.js';
import { isIntact } from './sealed-record.js';

export interface PresentedSeal extends Pick<SealedRecord, 'rank' | 'hash' | 'sealedAt'> {
  readonly sealedBy: string;
  /** Whether the snapshot still is what was hashed. */
  readonly intact: boolean;
}

export function presentSeal(record: SealedRecord): PresentedSeal {
  const { rank, hash, sealedAt, sealerName: sealedBy } = record;
  return { rank, hash, sealedAt, sealedBy, intact: isIntact(record) };
}

/** The seal, and the text it seals as it was hashed: canonical JSON (RFC 8785). */
export function presentRecord(record: SealedRecord): PresentedSeal & { readonly snapshot: string } {
  return { ...presentSeal(record), snapshot: record.snapshot };
}
