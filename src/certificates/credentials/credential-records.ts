import { In } from 'typeorm';
import type { Reading } from '../../database/reading.js';
import { CredentialRecord } from './credential.entity.js';
import { CredentialRenewal } from './credential-renewal.entity.js';

/** The credentials of certificates as they stand, by certificate: of one signed again, what the last key has signed. */
export async function recordsOf(
  reading: Reading,
  of: readonly { readonly id: string }[],
): Promise<Map<string, CredentialRecord>> {
  const rows = await reading.findBy(CredentialRecord, { certificateId: In(of.map(({ id }) => id)) });
  const renewed = await renewalsOf(reading, rows);
  return new Map(rows.map((row) => [row.certificateId, { ...row, ...renewed.get(row.id) }]));
}

type Renewed = Pick<CredentialRecord, 'keyId' | 'json' | 'token' | 'signedAt'>;

/** The last of each, by credential. */
export async function renewalsOf(
  reading: Reading,
  of: readonly { readonly id: string }[],
): Promise<Map<string, Renewed>> {
  const rows = await reading.find(CredentialRenewal, {
    where: { credentialId: In(of.map(({ id }) => id)) },
    order: { signedAt: 'ASC', id: 'ASC' },
  });
  return new Map(
    rows.map(({ credentialId, keyId, json, token, signedAt }) => [credentialId, { keyId, json, token, signedAt }]),
  );
}
