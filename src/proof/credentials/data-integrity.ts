import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';
import type { Credential } from '../../domain/credentials/open-badge.js';
import { keyOfMultikey, multikeyUrl } from '../../signing/did-web.js';
import { isSignedBy, type PublicJwk, type Signer } from '../../signing/public-key.js';
import { loadContext } from './contexts.js';

/** A Data Integrity proof of the cryptosuite `eddsa-rdfc-2022` (W3C, Data Integrity EdDSA Cryptosuites 1.0, 3.2). */
export interface DataIntegrityProof {
  readonly type: string;
  readonly cryptosuite: string;
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: string;
  readonly proofValue: string;
}

export type ProvenCredential = Credential & { readonly proof: DataIntegrityProof };

type ProofOptions = Omit<DataIntegrityProof, 'proofValue'>;

/** Signs what the credential means, as RDF; throws where a term of it is not in its contexts. */
export async function proveCredential(
  credential: Credential,
  { signer, did, created }: { signer: Signer; did: string; created: string },
): Promise<ProvenCredential> {
  const options: ProofOptions = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod: multikeyUrl(did, signer.jwk),
    proofPurpose: 'assertionMethod',
  };
  const { signature } = signer.sign(await signedBytes(credential, options));
  const proofValue = `z${base58.encode(Buffer.from(signature, 'base64url'))}`;
  return { ...credential, proof: { ...options, proofValue } };
}

/** The key that has signed the credential as it is, named by its proof and by its issuer; null where none has. */
export async function proverOf(proven: ProvenCredential): Promise<PublicJwk | null> {
  try {
    const { proof, ...credential } = proven;
    const { proofValue, ...options } = proof;
    const [did, multikey = ''] = options.verificationMethod.split('#');
    const key = keyOfMultikey(multikey);
    const isOurs = options.type === 'DataIntegrityProof' && options.cryptosuite === 'eddsa-rdfc-2022';
    const isAsserted = options.proofPurpose === 'assertionMethod' && did === credential.issuer.id;
    if (!key || !isOurs || !isAsserted || !proofValue.startsWith('z') || !namesItsContexts(credential)) return null;
    const signature = Buffer.from(base58.decode(proofValue.slice(1))).toString('base64url');
    return isSignedBy(key, await signedBytes(credential, options), signature) ? key : null;
  } catch {
    return null;
  }
}

/** Hash of the proof's options, then hash of the credential, each canonized as RDF (RDFC-1.0). */
async function signedBytes(credential: Credential, options: ProofOptions): Promise<Buffer> {
  const context = credential['@context'];
  return Buffer.concat([await hashOf({ '@context': context, ...options }), await hashOf(credential)]);
}

/** No address is loaded but those of `data/contexts`; a term that they do not know ends it. */
const CANONIZATION = {
  ...{ algorithm: 'RDFC-1.0', format: 'application/n-quads', base: null, safe: true, rdfDirection: 'i18n-datatype' },
  documentLoader: async (url: string) => ({ contextUrl: undefined, ...(await loadContext(url)) }),
} as unknown as jsonld.Options.Normalize;

async function hashOf(document: object): Promise<Buffer> {
  const canonical = await jsonld.canonize(document, CANONIZATION);
  return createHash('sha256').update(canonical, 'utf8').digest();
}

/** Contexts are named at the top, never written out: one written there could give the words of others new meanings. */
function namesItsContexts({ '@context': contexts, ...rest }: Credential): boolean {
  const isNamed = Array.isArray(contexts) && contexts.every((one) => typeof one === 'string');
  return isNamed && !JSON.stringify(rest).includes('"@context"');
}
