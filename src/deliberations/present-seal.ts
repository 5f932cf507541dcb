import type { SealedRecord } from './sealed-record.entity.js';

export interface PresentedSeal extends Pick<SealedRecord, 'rank' | 'hash' | 'sealedAt' | 'keyId' | 'signature'> {
  readonly sealedBy: string;
  /** Whether the snapshot still is what was hashed, and the seal what was signed. */
  readonly intact: boolean;
}

export function presentSeal(record: SealedRecord, intact: boolean): PresentedSeal {
  const { rank, hash, sealedAt, sealerName: sealedBy, keyId, signature } = record;
  return { rank, hash, sealedAt, sealedBy, keyId, signature, intact };
}

/** The seal, and the text it seals as it was hashed: canonical JSON (RFC 8785). */
export function presentRecord(record: SealedRecord, intact: boolean): PresentedSeal & { readonly snapshot: string } {
  return { ...presentSeal(record, intact), snapshot: record.snapshot };
}
