import type { CertificateSnapshot, CertificationOnDocument } from '../sealing/certificate-snapshot.js';
import { firstSecondOf, lastSecondOf } from './civil-instant.js';

export const CREDENTIAL_CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** What a credential says in words; all else in it follows from the certificate. */
export interface CredentialText extends AchievementText {
  /** Of the document: « Gestion d'un projet – Lina ARNAUD ». */
  readonly name: string;
  /** The holder as printed. */
  readonly holder: string;
  /** What the jury decided, and the competences acquired. */
  readonly decision: string;
}

/** What is said of a bloc or a title, whoever holds it. */
export interface AchievementText {
  /** Official title of the bloc, or of the certification. */
  readonly achievement: string;
  readonly description: string;
  /** The rule by which it is validated, as a sentence, with what its codes stand for. */
  readonly criteria: string;
  /** Name of the frame that levels belong to, and of this level in it; null where no level is stated. */
  readonly level: { readonly name: string; readonly framework: string } | null;
  /** Name of the register; null where the certification is not in it. */
  readonly register: string | null;
}

/** Where a credential comes from and how to see whether it still holds. */
export interface CredentialPlace {
  /** An absolute URI that no other credential has. */
  readonly id: string;
  /** DID of the institution. */
  readonly issuer: string;
  /** Address under which the institution names its achievements, without a slash at the end. */
  readonly publicUrl: string;
  readonly statusList: string;
  readonly statusIndex: number;
}

/** A credential before it is signed: JSON, in the terms of its contexts. */
export interface Credential {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly string[];
  readonly issuer: { readonly id: string; readonly [term: string]: unknown };
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly credentialSubject: Readonly<Record<string, unknown>>;
  readonly [term: string]: unknown;
}

/** The RNCP's own page of a certification, and the page of the European Union that describes the eight levels. */
const REGISTER_PAGE = 'https://www.francecompetences.fr/recherche/rncp/';
const LEVELS_PAGE = 'https://europass.europa.eu/fr/description-eight-eqf-levels';

/**
 * The Open Badges 3.0 credential (on the Verifiable Credentials Data Model 2.0) of a certificate. It says of the person
 * what the certificate says to name them, no more: the birth is on paper alone.
 */
export function openBadgeOf(snapshot: CertificateSnapshot, text: CredentialText, place: CredentialPlace): Credential {
  const { id, issuer, statusList, statusIndex } = place;
  return {
    '@context': CREDENTIAL_CONTEXTS,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: text.name,
    issuer: { id: issuer, type: ['Profile'], name: snapshot.certifierName },
    validFrom: firstSecondOf(snapshot.decidedOn),
    ...endOf(snapshot),
    awardedDate: firstSecondOf(snapshot.decidedOn),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: text.holder }],
      licenseNumber: snapshot.number,
      narrative: text.decision,
      achievement: achievementOf(achievedBy(snapshot), text, place.publicUrl),
    },
    credentialStatus: {
      id: `${statusList}#${statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(statusIndex),
      statusListCredential: statusList,
    },
  };
}

/** A title, and a bloc acquired for ever, have no end to state. */
function endOf(snapshot: CertificateSnapshot): { validUntil?: string } {
  if (snapshot.kind === 'title' || snapshot.validUntil === 'unlimited') return {};
  return { validUntil: lastSecondOf(snapshot.validUntil) };
}

/** A bloc, or the title where it is none. */
export interface Achieved {
  readonly certification: CertificationOnDocument;
  readonly blocCode: string | null;
}

function achievedBy(snapshot: CertificateSnapshot): Achieved {
  const { certification } = snapshot;
  return { certification, blocCode: snapshot.kind === 'title' ? null : snapshot.bloc.code };
}

/** An Achievement of Open Badges 3.0; its address is that of the page which says the same to people. */
export function achievementOf(achieved: Achieved, text: AchievementText, publicUrl: string): object {
  const { certification, blocCode } = achieved;
  const { code, version } = certification;
  const part = blocCode === null ? '' : `#${blocCode}`;
  return {
    id: `${publicUrl}/certifications/${encodeURIComponent(code)}/${version}${encodeURI(part)}`,
    type: ['Achievement'],
    achievementType: blocCode === null ? 'Certification' : 'MicroCredential',
    name: text.achievement,
    description: text.description,
    criteria: { narrative: text.criteria },
    humanCode: `${code}${blocCode ?? ''}`,
    inLanguage: 'fr',
    ...alignmentsOf(certification, text),
  };
}

/** The RNCP code where the register has it, and the level where one is stated. */
function alignmentsOf(certification: CertificationOnDocument, { register, level }: AchievementText): object {
  const { code, title } = certification;
  const registered = register !== null && {
    type: ['Alignment'],
    targetName: title,
    targetCode: code,
    targetFramework: register,
    targetUrl: `${REGISTER_PAGE}${encodeURIComponent(code.replace(/\D/g, ''))}/`,
  };
  const levelled = level !== null && {
    type: ['Alignment'],
    targetName: level.name,
    targetCode: String(certification.level),
    targetFramework: level.framework,
    targetUrl: LEVELS_PAGE,
  };
  const alignment = [registered, levelled].filter((one) => one !== false);
  return alignment.length > 0 ? { alignment } : {};
}
