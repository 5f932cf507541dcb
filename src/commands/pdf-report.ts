import { Temporal } from 'temporal-polyfill';
import { longDay } from '../documents/french.js';
import type { Credential } from '../domain/credentials/open-badge.js';
import type { PdfFinding, VerifiedPdf } from '../proof/verify-pdf.js';

/** What employers read: as the public page says it, for whoever checks without network. */
const FINDINGS: Readonly<Record<PdfFinding, string>> = {
  notPdf: 'Ce fichier n’est pas un PDF. Demandez le fichier d’origine.',
  notSealed:
    'Ce PDF ne porte pas de signature : il n’a pas été délivré par Délibloc, ou un logiciel l’a réenregistré sans elle. Demandez le fichier d’origine.',
  resaved:
    'Ce PDF a été réenregistré ou complété par un autre logiciel : sa signature ne peut plus le prouver. Demandez le fichier d’origine.',
  changed: 'Ce PDF a été modifié depuis sa signature. Ne vous y fiez pas ; demandez le fichier d’origine.',
  strangersKey:
    'La clé qui a signé ce PDF n’est pas parmi celles que vous avez données : elle n’est pas celle de l’établissement, ou votre liste est ancienne.',
  withdrawnKey:
    'La clé qui a signé ce PDF a été retirée par l’établissement : quelqu’un d’autre a pu s’en servir, et ce fichier seul ne prouve plus rien, quelle que soit la date qu’il porte. Demandez à la personne de télécharger de nouveau son certificat, ou vérifiez le code imprimé.',
  credentialUnproven: 'La preuve de l’attestation numérique jointe (credential.json) n’est pas valable.',
  tokenUnproven: 'La signature de l’attestation numérique jointe (credential.jwt) n’est pas valable.',
  credentialsDiffer: 'Les deux formes de l’attestation numérique jointe ne disent pas la même chose.',
};

/** The lines that tell whether a PDF is as it was signed, and what its credential says. */
export function pdfReport(file: string, verified: VerifiedPdf, hasTrustedKeys: boolean): string[] {
  const { findings, keyId, revokedAt, credential, hasCredential } = verified;
  const told = credential && findings.length === 0 ? saidBy(credential) : [];
  const verdict =
    findings.length === 0
      ? [`${file} : intact. Ce PDF est, à l’octet près, celui qui a été signé.`]
      : [`${file} : NON CONFORME.`, ...findings.map((finding) => `  ${FINDINGS[finding]}`)];
  return [
    ...verdict,
    ...told,
    ...(findings.length === 0 && !hasCredential ? ['Aucune attestation numérique n’est jointe à ce PDF.'] : []),
    ...(keyId === null ? [] : [`Clé de la signature : ${keyId}`]),
    ...(revokedAt === undefined ? [] : [`Cette clé n’est plus fiable depuis le ${longDay(dayOf(revokedAt))}.`]),
    ...(keyId === null || hasTrustedKeys ? [] : [OWN_KEY]),
    ...(findings.length === 0 ? [STATUS] : []),
  ];
}

/** The civil day of an instant, in mainland France. */
function dayOf(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDate()
    .toString();
}

const OWN_KEY =
  'Aucune clé de confiance n’a été donnée : comparez cette clé à celles que l’établissement publie (/.well-known/jwks.json), ou donnez-les avec --keys.';
const STATUS =
  'Une annulation ou un remplacement ne se voit qu’en ligne, sur la page de vérification de l’établissement.';

function saidBy(credential: Credential): string[] {
  const { issuer, validFrom, validUntil, credentialSubject: subject } = credential;
  const [holder] = (subject.identifier ?? []) as readonly { readonly identityHash?: unknown }[];
  const achievement = (subject.achievement ?? {}) as { readonly name?: unknown; readonly humanCode?: unknown };
  return [
    `Titulaire : ${textOf(holder?.identityHash)}`,
    `Objet : ${textOf(achievement.name)} (${textOf(achievement.humanCode)})`,
    `Numéro : ${textOf(subject.licenseNumber)}`,
    `Délivré par : ${textOf(issuer.name)} (${issuer.id})`,
    `Décision du jury : ${longDay(validFrom.slice(0, 10))}`,
    validUntil === undefined
      ? 'Validité : sans limitation de durée'
      : `Valable jusqu’au ${longDay(validUntil.slice(0, 10))} inclus`,
  ];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : 'non indiqué');
