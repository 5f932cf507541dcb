import { randomUUID } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { Act, Writing } from '../database/writing.js';
import type { CandidacyConsequences, CertificateConsequence } from '../domain/sealing/rectification-consequences.js';
import { DomainError } from '../domain/errors.js';
import { Certificate } from './certificate.entity.js';

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
  const issued: Certificate[] = [];
  for (const { candidateId, certificates } of consequences) {
    for (const one of certificates) {
      const old = one.kind === 'issued' ? null : inForceOf(inForce, candidateId, one);
      if (one.issued) issued.push(certificateOf(by.sessionId, candidateId, one, old));
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
  await writing.saveAll(Certificate, issued, issued.map(issuing));
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

function certificateOf(
  sessionId: string,
  candidateId: string,
  { subject, issued }: CertificateConsequence,
  old: Certificate | null,
): Certificate {
  const snapshot = old ? { ...issued!, replaces: old.number } : issued!;
  const { number, decidedOn: issuedOn } = snapshot;
  const place = { id: randomUUID(), number, subject, candidateId, sessionId };
  return { ...place, issuedOn, snapshot, revocation: null, version: 1 };
}

/** The act of issuing a document. */
export function issuing({ id, number, subject, candidateId, sessionId, issuedOn, snapshot }: Certificate): Act {
  const { replaces = null } = snapshot;
  return {
    ...{ action: 'certificate.issued', subjectType: 'certificate', subjectId: id },
    after: { number, subject, candidateId, sessionId, issuedOn, ...(replaces !== null && { replaces }) },
  };
}
