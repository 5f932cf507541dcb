import type { Reading } from '../database/reading.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateCode } from './certificate-code.entity.js';

/** What a document prints so that anybody can check it. */
export interface Verification {
  /** « K7QF-2M9X-4TBA ». */
  readonly code: string;
  /** The page that checks it; the code stands behind the #, which no server is told. */
  readonly address: string;
}

/** Null where no code has been drawn, which the next start of the product does. */
export async function verificationOf(
  reading: Reading,
  { id }: Pick<Certificate, 'id'>,
  publicUrl: string,
): Promise<Verification | null> {
  return (await verificationsOf(reading, [id], publicUrl)).get(id) ?? null;
}

/** The same of many, by the id of the certificate. */
export async function verificationsOf(
  reading: Reading,
  ids: readonly string[],
  publicUrl: string,
): Promise<Map<string, Verification>> {
  const rows = await reading.rowsIn(CertificateCode, 'id', ids);
  return new Map(rows.map(({ id, code }) => [id, { code, address: `${publicUrl}/verifier#${code}` }]));
}
