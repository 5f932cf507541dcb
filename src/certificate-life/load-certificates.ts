import { Candidate } from '../candidates/candidate.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';

export type HeldCertificate = Certificate & { readonly candidate: Candidate };

/** These certificates with whom they belong to, in the order of their numbers. Throws `notFound`. */
export async function loadCertificates(reading: Reading, ids: readonly string[]): Promise<HeldCertificate[]> {
  const rows = await reading.rowsIn(Certificate, 'id', ids);
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw new DomainError('notFound', { subject: 'certificate', id: missing });
  const holders = await reading.rowsIn(Candidate, 'id', [...new Set(rows.map(({ candidateId }) => candidateId))]);
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  const held = rows.map((row) => ({ ...row, candidate: byId.get(row.candidateId)! }));
  return held.toSorted((one, other) => (one.number < other.number ? -1 : 1));
}
