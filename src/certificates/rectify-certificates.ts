import { In, IsNull } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import type { CandidacyConsequences } from '../domain/sealing/rectification-consequences.js';
import { Certificate } from './certificate.entity.js';
import { type IssuedDocument, issueCertificates } from './issue-certificates.js';

interface Rectifying {
  readonly sessionId: string;
  /** Reference of the minutes that rectify. */
  readonly minutes: string;
  readonly reason: string;
}

/**
 * Carries out, for a session that is published, what a rectification makes of its documents: each revoked one stays on
 * record, each new one says which it replaces. Where none is in force (left out when the session was published, or
 * revoked by hand), none takes its place unasked. Gives all that were revoked or issued.
 */
export async function rectifyCertificates(
  writing: Writing,
  consequences: readonly CandidacyConsequences[],
  by: Rectifying,
): Promise<Certificate[]> {
  const inForce = await certificatesInForce(writing.read, by.sessionId, consequences);
  const issued: IssuedDocument[] = [];
  const revoked: Certificate[] = [];
  const { sessionId } = by;
  for (const { candidateId, certificates } of consequences) {
    for (const { kind, subject, issued: snapshot } of certificates) {
      const old = inForce.find((found) => found.candidateId === candidateId && found.subject === subject);
      if (snapshot && old) issued.push({ sessionId, candidateId, snapshot: { ...snapshot, replaces: old.number } });
      if (snapshot && kind === 'issued') issued.push({ sessionId, candidateId, snapshot });
      if (old) revoked.push(await revokeCertificate(writing, old, by, snapshot?.number ?? null));
    }
  }
  return [...revoked, ...(await issueCertificates(writing, issued))];
}

function revokeCertificate(
  writing: Writing,
  old: Certificate,
  { reason, minutes }: Rectifying,
  replacedBy: string | null,
): Promise<Certificate> {
  const revocation = { at: writing.at, reason, minutes, replacedBy };
  return writing.update(Certificate, old, { revocation }, 'certificate.revoked');
}

/** Documents of these candidates that the session has issued and that are in force. */
export async function certificatesInForce(
  reading: Reading,
  sessionId: string,
  concerned: readonly Pick<CandidacyConsequences, 'candidateId'>[],
): Promise<Certificate[]> {
  const candidateIds = concerned.map(({ candidateId }) => candidateId);
  const order = { number: 'ASC' } as const;
  return reading.find(Certificate, {
    where: { sessionId, candidateId: In(candidateIds), revocation: IsNull() },
    order,
  });
}
