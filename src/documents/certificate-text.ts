import type {
  BlocCertificateSnapshot,
  CertificateSnapshot,
  TitleCertificateSnapshot,
} from '../domain/sealing/certificate-snapshot.js';
import {
  type CertificateTemplate,
  PLAIN_TEMPLATE,
  type PlacedPicture,
  type TemplateWords,
} from './certificate-template.js';
import { readSentences } from './document-text.js';
import { civilName } from './french.js';

const sentence = readSentences('certificate.hbs');

/** Where a document is checked, and the code to check it by. */
export interface PrintedVerification {
  /** As it is typed: "ABCD-EFGH-JKLM". */
  readonly code: string;
  /** Leads there with the code, which stands behind the #. */
  readonly address: string;
}

/** Who signs: lines above the room to sign in, the name below. */
export interface SignatoryText {
  readonly lines: readonly string[];
  readonly name: string;
  readonly signature: Omit<PlacedPicture, 'bytes'> | null;
}

/** Every word of a document, for the page template to set; an empty string is a line that is left out. */
export interface CertificateText {
  readonly documentTitle: string;
  readonly certifier: string;
  readonly kicker: string;
  readonly certification: string;
  readonly registration: string;
  readonly awarded: string;
  readonly holder: string;
  readonly usedName: string;
  readonly birth: string;
  readonly decision: string;
  readonly mention: string;
  readonly holderSignature: string;
  /** One or two, the one that the certification names last. */
  readonly signatories: readonly SignatoryText[];
  /** Its number, its minutes, the document it replaces. */
  readonly numbers: readonly string[];
  readonly verification: null | {
    readonly invitation: string;
    readonly address: string;
    readonly codeLabel: string;
    readonly code: string;
    readonly alternative: string;
  };
}

export interface BlocCertificateText extends CertificateText {
  readonly certificateTitle: string;
  readonly bloc: string;
  readonly validity: string;
  readonly competencesHeading: string;
  readonly competences: readonly string[];
  /** Where they stand on a page of their own. */
  readonly competencesInAnnex: string;
  /** At the foot of that page. */
  readonly annexOf: string;
}

/** The words of a parchemin. */
export function titleCertificateText(
  snapshot: TitleCertificateSnapshot,
  template: CertificateTemplate = PLAIN_TEMPLATE,
  verification: PrintedVerification | null = null,
): CertificateText {
  const documentTitle = sentence('titleDocument', { ...snapshot, holderName: civilName(snapshot.holder) });
  return { documentTitle, ...commonText(snapshot, template), verification: verificationText(snapshot, verification) };
}

/** The words of a certificate of one bloc, headed by the certificate's official title. */
export function blocCertificateText(
  snapshot: BlocCertificateSnapshot,
  template: CertificateTemplate = PLAIN_TEMPLATE,
  verification: PrintedVerification | null = null,
): BlocCertificateText {
  const { bloc, validUntil, number } = snapshot;
  const competences = bloc.acquiredCompetences.map(({ title }) => title);
  const [holderName, several] = [civilName(snapshot.holder), competences.length > 1];
  return {
    documentTitle: sentence('blocDocument', { bloc, holderName }),
    ...commonText(snapshot, template),
    verification: verificationText(snapshot, verification),
    certificateTitle: bloc.certificateTitle,
    bloc: sentence('bloc', { bloc, named: bloc.certificateTitle !== bloc.title }),
    validity: validUntil === 'unlimited' ? sentence('unlimited') : sentence('validUntil', { validUntil }),
    competencesHeading: competences.length > 0 ? sentence('competences', { several }) : '',
    competences,
    competencesInAnnex: sentence('competencesInAnnex', { number: competences.length }),
    annexOf: sentence('annexOf', { number, holderName }),
  };
}

function commonText(
  snapshot: CertificateSnapshot,
  template: CertificateTemplate,
): Omit<CertificateText, 'documentTitle' | 'verification'> {
  const { kind, holder, certification, session, decidedOn } = snapshot;
  const words: TemplateWords = template.words[kind];
  return {
    certifier: snapshot.certifierName,
    kicker: words.kicker ?? sentence('kicker', { kind }),
    certification: certification.title,
    registration: sentence('registration', certification),
    awarded: words.awarded ?? sentence('awarded', { kind }),
    holder: civilName(holder),
    usedName: holder.usedName ? sentence('usedName', holder) : '',
    birth: holder.birthDay || holder.birthPlace ? sentence('birth', holder) : '',
    decision: sentence('decision', { kind, session, decidedOn, sameDay: session.day === decidedOn }),
    mention: words.mention ?? '',
    holderSignature: sentence('holderSignature'),
    signatories: signatoriesOf(snapshot, template),
    numbers: [
      sentence('number', snapshot),
      sentence('minutes', session),
      ...(snapshot.replaces ? [sentence('replaces', { kind, replaces: snapshot.replaces })] : []),
    ],
  };
}

function signatoriesOf(
  { signatory, decidedOn }: CertificateSnapshot,
  template: CertificateTemplate,
): readonly SignatoryText[] {
  const { secondSignatory: second } = template;
  const first = {
    lines: [sentence('signedAt', { signatory, decidedOn }), signatory.quality],
    name: signatory.name ?? template.signatory.name ?? '',
    signature: placed(template.signatory.signature),
  };
  if (!second) return [first];
  const other = { lines: ['', second.quality], name: second.name ?? '', signature: placed(second.signature) };
  return [other, first];
}

function placed(picture: PlacedPicture | null): SignatoryText['signature'] {
  return picture && { path: picture.path, height: picture.height, alternative: picture.alternative };
}

/** The address is printed without the code, which stands beside it to be typed. */
function verificationText({ kind }: CertificateSnapshot, verification: PrintedVerification | null) {
  return (
    verification && {
      invitation: sentence('verifyAt', { kind }),
      address: verification.address.replace(/#.*$/, '').replace(/^https?:\/\//, ''),
      codeLabel: `${sentence('codeLabel')} `,
      code: verification.code,
      alternative: sentence('qrCode', { kind }),
    }
  );
}
