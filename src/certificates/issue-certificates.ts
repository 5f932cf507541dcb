import { randomUUID } from 'node:crypto';
import type { Act, Writing } from '../database/writing.js';
import { demandPrintable } from '../domain/certificates/printable-name.js';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import { subjectOf } from '../domain/sealing/rectification-consequences.js';
import { Certificate } from './certificate.entity.js';
import { drawCodes } from './draw-codes.js';

/** A document to issue, and to whom. */
export interface IssuedDocument {
  readonly sessionId: string;
  readonly candidateId: string;
  readonly snapshot: CertificateSnapshot;
  /** For the journal, where it was revoked before. */
  readonly reason?: string | null;
}

/** Issues documents, each with the code by which anybody may check it. Throws `unprintableNames`. */
export async function issueCertificates(
  writing: Writing,
  documents: readonly IssuedDocument[],
): Promise<Certificate[]> {
  demandPrintable(documents.map(({ snapshot }) => snapshot));
  const rows = documents.map(({ sessionId, candidateId, snapshot }): Certificate => {
    const { number, decidedOn: issuedOn } = snapshot;
    const place = { id: randomUUID(), number, subject: subjectOf(snapshot), candidateId, sessionId };
    return { ...place, issuedOn, snapshot, revocation: null, version: 1 };
  });
  await writing.saveAll(
    Certificate,
    rows,
    rows.map((row, index) => issuing(row, documents[index]!.reason ?? null)),
  );
  await drawCodes(
    writing,
    rows.map(({ id }) => id),
  );
  return rows;
}

function issuing(row: Certificate, reason: string | null): Act {
  const { id, number, subject, candidateId, sessionId, issuedOn, snapshot } = row;
  const { replaces = null } = snapshot;
  return {
    ...{ action: 'certificate.issued', subjectType: 'certificate', subjectId: id },
    after: {
      ...{ number, subject, candidateId, sessionId, issuedOn },
      ...(replaces !== null && { replaces }),
      ...(reason !== null && { reason }),
    },
  };
}
