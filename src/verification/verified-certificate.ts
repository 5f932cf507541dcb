import { dayInFrance } from '../config/clock.js';
import type { Certificate } from '../certificates/certificate.entity.js';
import { certificateStateOn, type CertificateState } from '../domain/certificates/certificate-standing.js';
import type { PlainDay } from '../domain/day.js';
import type { CertificateSnapshot, PersonName } from '../domain/sealing/certificate-snapshot.js';

/** What anybody learns of a certificate whose code they have: what it says itself, and whether it still counts. */
export interface VerifiedCertificate {
  readonly state: CertificateState;
  readonly number: string;
  readonly kind: CertificateSnapshot['kind'];
  /** Official title of the bloc, or of the certification. */
  readonly title: string;
  readonly holder: PersonName;
  /** As printed; null on the page that the holder shows. */
  readonly birth: Pick<CertificateSnapshot['holder'], 'birthDay' | 'birthPlace' | 'gender'> | null;
  readonly certification: CertificateSnapshot['certification'];
  readonly certifierName: string;
  readonly decidedOn: PlainDay;
  readonly validUntil: PlainDay | 'unlimited';
  readonly revokedOn: PlainDay | null;
  /** Whether another document of the same decision is in its place. */
  readonly replaced: boolean;
}

/** A certificate on the page that its holder shows. */
export interface SharedCertificate extends VerifiedCertificate {
  /** Whether the one in its place names the person otherwise: for that page to keep silent, never to be told. */
  readonly renamed: boolean;
}

export function verifiedCertificate(
  { snapshot, revocation }: Certificate,
  replaced: boolean,
  today: PlainDay,
): VerifiedCertificate {
  const { number, kind, holder, certification, certifierName, decidedOn } = snapshot;
  const { firstNames, birthName, usedName, birthDay, birthPlace, gender } = holder;
  const validUntil = snapshot.kind === 'title' ? 'unlimited' : snapshot.validUntil;
  const revokedOn = revocation && dayInFrance(revocation.at);
  return {
    ...{ state: certificateStateOn(today, { validUntil, revokedOn }), number, kind },
    title: snapshot.kind === 'title' ? certification.title : snapshot.bloc.certificateTitle,
    holder: { firstNames, birthName, ...(usedName !== undefined && { usedName }) },
    birth: { birthDay, birthPlace, gender },
    ...{ certification, certifierName, decidedOn, validUntil, revokedOn, replaced },
  };
}
