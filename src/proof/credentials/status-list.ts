import { gunzipSync, gzipSync } from 'node:zlib';
import { CREDENTIAL_CONTEXTS, type Credential } from '../../domain/credentials/open-badge.js';

/** Entries of a list: the least that Bitstring Status List 1.0 allows, so that an index says little about whose it is. */
export const STATUS_ENTRIES = 131_072;

export interface StatusList {
  /** Where it is published: also its `id`. */
  readonly address: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Indexes of what is revoked. */
  readonly revoked: readonly number[];
}

/** The status list credential, before it is signed (W3C, Bitstring Status List 1.0). */
export function statusListCredential({ address, issuer, validFrom, validUntil, revoked }: StatusList): Credential {
  return {
    '@context': [CREDENTIAL_CONTEXTS[0]],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: issuer },
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedList(revoked),
    },
  };
}

/** Whether a list, as published, says that this index is revoked; null where it is no such list. */
export function isRevokedIn(encoded: string, index: number): boolean | null {
  try {
    const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: 1 << 24 });
    if (!encoded.startsWith('u') || index >= bits.length * 8) return null;
    return (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0;
  } catch {
    return null;
  }
}

/** Index 0 is the first bit, the highest of the first byte; multibase base64url of the gzip of all. */
function encodedList(revoked: readonly number[]): string {
  const bits = Buffer.alloc(STATUS_ENTRIES / 8);
  for (const index of revoked) bits[index >> 3]! |= 0x80 >> (index & 7);
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
}
