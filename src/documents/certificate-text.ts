import type {
  BlocCertificateSnapshot,
  CertificateSnapshot,
  TitleCertificateSnapshot,
} from '../domain/sealing/certificate-snapshot.js';
import { readSentences } from './document-text.js';
import { civilName } from './french.js';

const sentence = readSentences('certificate.hbs');

/** Every word of a document, for the page template to set; an empty string is a line that is left out. */
export interface CertificateText {
  readonly documentTitle: string;
  readonly certifier: string;
  readonly certification: string;
  readonly registration: string;
  readonly holder: string;
  readonly usedName: string;
  readonly birth: string;
  readonly decision: string;
  readonly signedAt: string;
  readonly signatory: string;
  readonly signatoryName: string;
  readonly number: string;
  readonly minutes: string;
}

export interface BlocCertificateText extends CertificateText {
  readonly certificateTitle: string;
  readonly bloc: string;
  readonly validity: string;
  readonly competencesHeading: string;
  readonly competences: readonly string[];
}

/** The words of a parchemin. */
export function titleCertificateText(snapshot: TitleCertificateSnapshot): CertificateText {
  return commonText(snapshot, sentence('titleDocument', { ...snapshot, holderName: civilName(snapshot.holder) }));
}

/** The words of a certificate of one bloc, headed by the certificate's official title. */
export function blocCertificateText(snapshot: BlocCertificateSnapshot): BlocCertificateText {
  const { bloc, validUntil } = snapshot;
  const competences = bloc.acquiredCompetences.map(({ title }) => title);
  return {
    ...commonText(snapshot, sentence('blocDocument', { bloc, holderName: civilName(snapshot.holder) })),
    certificateTitle: bloc.certificateTitle,
    bloc: sentence('bloc', { bloc, named: bloc.certificateTitle !== bloc.title }),
    validity: validUntil === 'unlimited' ? sentence('unlimited') : sentence('validUntil', { validUntil }),
    competencesHeading: competences.length > 0 ? sentence('competences', { several: competences.length > 1 }) : '',
    competences,
  };
}

function commonText(snapshot: CertificateSnapshot, documentTitle: string): CertificateText {
  const { holder, certification, session, signatory, decidedOn } = snapshot;
  return {
    documentTitle,
    certifier: snapshot.certifierName,
    certification: certification.title,
    registration: sentence('registration', certification),
    holder: civilName(holder),
    usedName: holder.usedName ? sentence('usedName', holder) : '',
    birth: holder.birthDay || holder.birthPlace ? sentence('birth', holder) : '',
    decision: sentence('decision', { kind: snapshot.kind, session, decidedOn, sameDay: session.day === decidedOn }),
    signedAt: sentence('signedAt', { signatory, decidedOn }),
    signatory: signatory.quality,
    signatoryName: signatory.name ?? '',
    number: snapshot.replaces
      ? `${sentence('number', snapshot)} ${sentence('replaces', snapshot)}`
      : sentence('number', snapshot),
    minutes: sentence('minutes', session),
  };
}
