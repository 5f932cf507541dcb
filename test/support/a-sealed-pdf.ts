import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDF_SEAL_PLACEHOLDER } from '../../src/proof/sealed-pdf.js';
import { type PublicJwk, type Signer, thumbprintOf } from '../../src/signing/public-key.js';

export interface Attached {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A PDF/A-3a of one page that holds the placeholder as its keywords, or other keywords, and the files. */
export function aPdf(attached: readonly Attached[] = [], keywords: string = PDF_SEAL_PLACEHOLDER): Uint8Array {
  const attachments = attached.map(({ name, mediaType, text }) => {
    const [path, content, type] = [name, text, mediaType].map((one) => JSON.stringify(one));
    return `#pdf.attach(${path}, bytes(${content}), relationship: "data", mime-type: ${type}, description: "jointe à l’acte")`;
  });
  const content = [
    `#set document(title: "Certificat de Zoé", author: "Institut", keywords: ${JSON.stringify(keywords)})`,
    '#set text(lang: "fr")',
    ...attachments,
    'Bloc validé.',
  ].join('\n');
  const compiler = NodeCompiler.create();
  const { result } = compiler.compile({ mainFileContent: content });
  if (!result) throw new Error('the page does not compile');
  return compiler.pdf(result, { pdfStandard: 'a-3a', creationTimestamp: 1_686_787_200 });
}

/** A key drawn for the occasion. */
export function aSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return signerWith(privateKey, publicKey.export({ format: 'jwk' }) as PublicJwk);
}

function signerWith(privateKey: KeyObject, { kty, crv, x }: PublicJwk): Signer {
  const jwk = { kty, crv, x };
  const keyId = thumbprintOf(jwk);
  return { keyId, jwk, sign: (bytes) => ({ keyId, signature: sign(null, bytes, privateKey).toString('base64url') }) };
}
