import type { CertificateSnapshot } from '../domain/certificate-snapshot.js';
import type { Certificate } from './certificate.entity.js';

export type PresentedCertificate = Pick<
  Certificate,
  'id' | 'number' | 'subject' | 'candidateId' | 'sessionId' | 'issuedOn'
> & {
  /** All that the document says, as it was when issued. */
  readonly snapshot: CertificateSnapshot;
};

export function presentCertificate(certificate: Certificate): PresentedCertificate {
  const { id, number, subject, candidateId, sessionId, issuedOn, snapshot } = certificate;
  return { id, number, subject, candidateId, sessionId, issuedOn, snapshot };
}
