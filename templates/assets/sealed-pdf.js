/*
 * The signature of a PDF, as docs/certificate-proof.md describes it: read and checked with nothing but what browsers and
 * Node both have. The same answers as src/proof/sealed-pdf.ts.
 */

const MARK = 'delibloc-pdf/1 ';
const KEY_SIGNS = 43;
const SIGNATURE_SIGNS = 86;
const SEAL_SIGNS = MARK.length + KEY_SIGNS + 1 + SIGNATURE_SIGNS;
const SEAL = /^delibloc-pdf\/1 ([A-Za-z0-9_-]{43}) ([A-Za-z0-9_-]{86})$/;
const LONGEST_END = 400;
const END_OF_TYPST =
  /\ntrailer\n<<\n {2}\/Size \d+\n {2}\/Root \d+ 0 R\n {2}\/Info \d+ 0 R\n {2}\/ID \[.+\]\n>>\nstartxref\n\d+\n%%EOF$/;

/**
 * Checks the file against the keys that the institution publishes: `authentic`, `notPdf`, `notSealed`, `resaved`,
 * `changed`, `withdrawnKey`, `unknownKey`, or `unsupported` where the browser knows no Ed25519.
 */
export async function checkSealedPdf(bytes, publishedKeys, withdrawnKeys = []) {
  const seal = readSeal(bytes);
  if (typeof seal === 'string') return seal;
  const isWhole = await isSigned(seal);
  if (isWhole === null) return 'unsupported';
  if (!isWhole) return 'changed';
  const isAmong = (keys) => keys.some(({ crv, x }) => crv === 'Ed25519' && x === seal.x);
  if (isAmong(withdrawnKeys)) return 'withdrawnKey';
  return isAmong(publishedKeys) ? 'authentic' : 'unknownKey';
}

/** The key, the signature and what was signed; or why there is none. */
function readSeal(bytes) {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.startsWith('%PDF-')) return 'notPdf';
  const places = placesIn(text);
  if (places.length === 0) return 'notSealed';
  if (text.split('startxref').length !== 2 || !END_OF_TYPST.test(text.slice(-LONGEST_END))) return 'resaved';
  const [seal, ...copies] = places.map((place) => text.slice(place, place + SEAL_SIGNS));
  const [, x, signature] = SEAL.exec(seal) ?? [];
  if (copies.length !== 1 || copies[0] !== seal || !x || !bytesOf(x) || !bytesOf(signature)) return 'changed';
  const signed = Uint8Array.from(bytes);
  for (const place of places) signed.fill(0x30, place + SEAL_SIGNS - SIGNATURE_SIGNS, place + SEAL_SIGNS);
  return { x, signature: bytesOf(signature), signed };
}

function placesIn(text) {
  const places = [];
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + 1)) places.push(at);
  return places;
}

/** Null where the browser cannot tell. */
async function isSigned({ x, signature, signed }) {
  let key;
  try {
    key = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x }, 'Ed25519', false, ['verify']);
  } catch (error) {
    return error.name === 'DataError' ? false : null;
  }
  return crypto.subtle.verify('Ed25519', key, signature, signed);
}

/** From base64url; null where there is another way to write the same bytes. */
function bytesOf(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const written = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return written === text ? Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) : null;
}
