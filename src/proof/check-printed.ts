import { sha256 } from './archive-format.js';
import type { Verification } from './verification.js';

/**
 * A document of the archive beside the same printed again. Another version of the program may set the same words
 * otherwise: then only the manifest vouches for the PDF.
 */
export function checkPrinted(verification: Verification, part: string, printed: Uint8Array, named: string): void {
  const held = verification.bytes(part);
  if (!held) return;
  if (sha256(held) === sha256(printed)) {
    verification.confirmed.push(`${named}, printed again from what was sealed, are the same to the byte.`);
  } else if (!verification.findings.some((finding) => finding.part === part)) {
    verification.notes.push(
      `${named} are not what this version prints from what was sealed: they come from another version of Délibloc, ` +
        'and only the signature of the manifest vouches for them. Read them beside the snapshot.',
    );
  }
}
