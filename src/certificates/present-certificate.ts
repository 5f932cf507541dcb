import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import type { Certificate, Revocation } from './certificate.entity.js';

export type PresentedCertificate = Pick<
  Certificate,
  'id' | 'number' | 'subject' | 'candidateId' | 'sessionId' | 'issuedOn'
> & {
  /** All that the document says, as it was when issued. */
  readonly snapshot: CertificateSnapshot;
  /** Null as long as it is in force. The reason is for the staff. */
  readonly revocation: Omit<Revocation, 'reason'> | null;
};

export function presentCertificate(certificate: Certificate): PresentedCertificate {
  const { id, number, subject, candidateId, sessionId, issuedOn, snapshot, revocation } = certificate;
  const shown = revocation && withoutReason(revocation);
  return { id, number, subject, candidateId, sessionId, issuedOn, snapshot, revocation: shown };
}

function withoutReason({ reason: _reason, ...shown }: Revocation): Omit<Revocation, 'reason'> {
  return shown;
}
