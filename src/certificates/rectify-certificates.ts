import { In, IsNull } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import type { CandidacyConsequences, CertificateConsequence } from '../domain/sealing/rectification-consequences.js';
import { DomainError } from '../domain/errors.js';
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
 * record, each new one says which it replaces.
 */
export async function rectifyCertificates(
  writing: Writing,
  consequences: readonly CandidacyConsequences[],
  by: Rectifying,
): Promise<void> {
  const inForce = await certificatesInForce(writing.read, by.sessionId, consequences);
  const issued: IssuedDocument[] = [];
  for (const { candidateId, certificates } of consequences) {
    for (const one of certificates) {
      const old = one.kind === 'issued' ? null : inForceOf(inForce, candidateId, one);
      const snapshot = one.issued && (old ? { ...one.issued, replaces: old.number } : one.issued);
      if (snapshot) issued.push({ sessionId: by.sessionId, candidateId, snapshot });
      if (!old) continue;
      const revocation = {
        at: writing.at,
        reason: by.reason,
        minutes: by.minutes,
        replacedBy: one.issued?.number ?? null,
      };
      await writing.update(Certificate, old, { revocation }, 'certificate.revoked');
    }
  }
  await issueCertificates(writing, issued);
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

function inForceOf(
  inForce: readonly Certificate[],
  candidateId: string,
  { subject }: CertificateConsequence,
): Certificate {
  const found = inForce.find((one) => one.candidateId === candidateId && one.subject === subject);
  if (!found) throw new DomainError('recordTampered', { subject: 'certificate', id: candidateId });
  return found;
}
