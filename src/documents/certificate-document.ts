import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import { blocCertificateText, titleCertificateText } from './certificate-text.js';
import { printArchive } from './typst.js';

/**
 * The PDF/A of a bloc's certificate or of a parchemin: one page, the same bytes for the same snapshot.
 * Throws `DocumentError` `unprintableText` where a name holds characters the font lacks: it is issued right or not at all.
 */
export function renderCertificate(snapshot: CertificateSnapshot): Uint8Array {
  const day = snapshot.decidedOn;
  return snapshot.kind === 'title'
    ? printArchive({ template: 'parchemin.typ', data: titleCertificateText(snapshot), day })
    : printArchive({ template: 'bloc-certificate.typ', data: blocCertificateText(snapshot), day });
}
