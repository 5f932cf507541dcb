import { createHash } from 'node:crypto';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import { type CertificateTemplate, PLAIN_TEMPLATE, type PlacedPicture } from './certificate-template.js';
import { blocCertificateText, type PrintedVerification, titleCertificateText } from './certificate-text.js';
import { qrCode } from './qr-code.js';
import { type FileBesideTemplate, printArchive, type PageToPrint } from './typst.js';

/** A file carried inside the PDF (ISO 19005-3, 6.8). */
export interface EmbeddedFile {
  /** "credential.json" */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** What the file is to the document. */
  readonly relationship: 'data' | 'alternative' | 'supplement' | 'source';
  readonly description: string;
}

/** All that a printed certificate is made from: the same gives the same bytes. */
export interface CertificateToPrint {
  readonly snapshot: CertificateSnapshot;
  readonly template?: CertificateTemplate;
  readonly verification?: PrintedVerification | null;
  readonly attachments?: readonly EmbeddedFile[];
  /** Keywords of the file's properties. */
  readonly keywords?: readonly string[];
  /** Marked across the page as no document of anybody. */
  readonly specimen?: boolean;
}

/**
 * The PDF/A of a bloc's certificate or of a parchemin. Throws `DocumentError` `unprintableText` where a name holds
 * characters the font lacks: it is issued right or not at all.
 */
export function renderCertificate(certificate: CertificateToPrint): Uint8Array {
  return printArchive(certificatePage(certificate));
}

/** The page as the compiler of documents takes it. */
export function certificatePage(certificate: CertificateToPrint): PageToPrint {
  const { snapshot, template = PLAIN_TEMPLATE, verification = null, attachments = [], keywords = [] } = certificate;
  const own = ownPage(template.pages[snapshot.kind]);
  const page = snapshot.kind === 'title' ? 'parchemin.typ' : 'bloc-certificate.typ';
  const words =
    snapshot.kind === 'title'
      ? titleCertificateText(snapshot, template, verification)
      : blocCertificateText(snapshot, template, verification);
  const embedded = attachments.map(({ name, mediaType, relationship, description }) => ({
    ...{ path: name, mediaType, relationship, description },
  }));
  return {
    template: own?.path ?? page,
    data: {
      ...words,
      look: lookOf(template),
      attachments: embedded,
      keywords,
      specimen: certificate.specimen ?? false,
    },
    day: snapshot.decidedOn,
    files: [
      ...pictures(template).map(({ path, bytes }) => ({ path, bytes })),
      ...attachments.map(({ name, bytes }) => ({ path: name, bytes })),
      ...(own ? [own] : []),
      ...(verification ? [qrFile(verification)] : []),
    ],
  };
}

/**
 * A path for each text: a compiler that is handed another text for a page it knows compares the two byte by byte, and keeps
 * halves of letters that both hold (typst-ts-node-compiler 0.7.0).
 */
function ownPage(bytes: Uint8Array | null): FileBesideTemplate | null {
  if (!bytes) return null;
  return { path: `own/${createHash('sha256').update(bytes).digest('hex')}.typ`, bytes };
}

/** All pictures of a template. */
export function pictures({ logo, signatory, secondSignatory }: CertificateTemplate): PlacedPicture[] {
  return [logo, signatory.signature, secondSignatory?.signature ?? null].filter((picture) => picture !== null);
}

function qrFile({ address }: PrintedVerification): FileBesideTemplate {
  return { path: 'verification.svg', bytes: qrCode(address) };
}

function lookOf({ colours, logo }: CertificateTemplate) {
  const { path, height, alternative } = logo ?? {};
  return { ...colours, logo: logo && { path, height, alternative } };
}
