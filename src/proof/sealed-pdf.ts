import type { Signer } from '../signing/public-key.js';
import { isPublicJwk, isSignedBy, type PublicJwk, publicJwk, thumbprintOf } from '../signing/public-key.js';
import { attachmentsIn, type PdfAttachment } from './pdf-attachments.js';

/**
 * A PDF that is signed as a whole, as docs/certificate-proof.md describes: its keywords, which a PDF/A holds twice (in
 * its Info dictionary and in its XMP metadata), are a mark, the public key and the Ed25519 signature of all bytes of the
 * file, with each signature in it written as zeros.
 */
const MARK = 'delibloc-pdf/1 ';
const KEY_SIGNS = 43;
const SIGNATURE_SIGNS = 86;
const COPIES = 2;
const SEAL = /^delibloc-pdf\/1 ([A-Za-z0-9_-]{43}) ([A-Za-z0-9_-]{86})$/;
const LONGEST_END = 400;
const END_OF_TYPST =
  /\ntrailer\n<<\n {2}\/Size \d+\n {2}\/Root \d+ 0 R\n {2}\/Info \d+ 0 R\n {2}\/ID \[.+\]\n>>\nstartxref\n\d+\n%%EOF$/;

/** The one keyword of a PDF that `signPdf` is to sign. */
export const PDF_SEAL_PLACEHOLDER = `${MARK}${'0'.repeat(KEY_SIGNS)} ${'0'.repeat(SIGNATURE_SIGNS)}`;

export interface SealedPdf {
  readonly key: PublicJwk;
  /** Thumbprint of the key. */
  readonly keyId: string;
  readonly signature: string;
  /** Whether that key has signed every byte as it is now. Whose key it is, is another question. */
  readonly whole: boolean;
  readonly attachments: readonly PdfAttachment[];
}

/**
 * `notPdf`; `notSealed`: it bears no signature, or lost it when another program saved it; `resaved`: it bears one, and
 * another program has saved it since or added to it; `changed`: it is otherwise not what was signed.
 */
export type PdfSealFault = 'notPdf' | 'notSealed' | 'resaved' | 'changed';

/** Throws a `TypeError` where the PDF does not hold the placeholder exactly twice. */
export function signPdf(pdf: Uint8Array, signer: Signer): Uint8Array {
  const signed = Buffer.from(pdf);
  const places = placesOf(signed);
  const isPlaceholder = (place: number): boolean => sealAt(signed, place) === PDF_SEAL_PLACEHOLDER;
  if (places.length !== COPIES || !places.every(isPlaceholder)) {
    throw new TypeError('a PDF to be signed has the placeholder as its keywords');
  }
  for (const place of places) signed.write(signer.jwk.x, place + MARK.length, 'latin1');
  const { signature } = signer.sign(signed);
  for (const place of places) signed.write(signature, signatureIn(place), 'latin1');
  return signed;
}

/** What the seal of a PDF says, with the files attached where it holds; or why it says nothing. */
export function readSealedPdf(bytes: Uint8Array): SealedPdf | PdfSealFault {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-', 'latin1'))) return 'notPdf';
  const places = placesOf(file);
  const [seal, ...copies] = places.map((place) => sealAt(file, place));
  if (seal === undefined) return 'notSealed';
  if (isSavedAgain(file)) return 'resaved';
  const [, x = '', signature = ''] = SEAL.exec(seal) ?? [];
  const key = publicJwk(x);
  if (places.length !== COPIES || copies.some((copy) => copy !== seal) || !isPublicJwk(key)) return 'changed';
  for (const place of places) file.fill('0', signatureIn(place), signatureIn(place) + SIGNATURE_SIGNS, 'latin1');
  const whole = isSignedBy(key, file, signature);
  const attachments = whole ? attachmentsIn(file) : [];
  return { key, keyId: thumbprintOf(key), signature, whole, attachments };
}

function placesOf(file: Buffer): number[] {
  const places: number[] = [];
  for (let at = file.indexOf(MARK, 0, 'latin1'); at !== -1; at = file.indexOf(MARK, at + 1, 'latin1')) places.push(at);
  return places;
}

const sealAt = (file: Buffer, place: number): string =>
  file.toString('latin1', place, place + PDF_SEAL_PLACEHOLDER.length);

const signatureIn = (place: number): number => place + MARK.length + KEY_SIGNS + 1;

/** Whether the file does not end as Typst ends one, with the one table of its objects: another program wrote it. */
function isSavedAgain(file: Buffer): boolean {
  const ends = file.toString('latin1').split('startxref').length - 1;
  return ends !== 1 || !END_OF_TYPST.test(file.toString('latin1', Math.max(0, file.length - LONGEST_END)));
}
