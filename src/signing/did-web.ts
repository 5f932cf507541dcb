import { base58 } from '@scure/base';
import { type PublicJwk, publicJwk, thumbprintOf } from './public-key.js';

/** multicodec `ed25519-pub`, as an unsigned varint. */
const ED25519 = [0xed, 0x01];
const KEY_BYTES = 32;

/**
 * The institution's decentralized identifier (did:web), from the address where people reach it: "did:web:jury.school.fr",
 * "did:web:localhost%3A3000", "did:web:school.fr:jury" where it stands below a path.
 */
export function institutionDid(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl);
  const path = pathname.split('/').filter((part) => part !== '');
  return ['did:web', encodeURIComponent(host), ...path].join(':');
}

/** An Ed25519 key as a Multikey: multibase base58btc of its multicodec. */
export function multikeyOf({ x }: PublicJwk): string {
  return `z${base58.encode(Uint8Array.from([...ED25519, ...Buffer.from(x, 'base64url')]))}`;
}

/** The key that a Multikey writes; null where it is no Ed25519 key. */
export function keyOfMultikey(multikey: string): PublicJwk | null {
  try {
    const bytes = multikey.startsWith('z') ? base58.decode(multikey.slice(1)) : new Uint8Array();
    if (bytes.length !== ED25519.length + KEY_BYTES || ED25519.some((byte, index) => bytes[index] !== byte))
      return null;
    return publicJwk(Buffer.from(bytes.subarray(ED25519.length)).toString('base64url'));
  } catch {
    return null;
  }
}

/** Where the DID document has the key as a JSON Web Key: what a token names as its `kid`. */
export function jwkUrl(did: string, key: PublicJwk): string {
  return `${did}#${thumbprintOf(key)}`;
}

/** Where the DID document has the key as a Multikey: what a Data Integrity proof names. */
export function multikeyUrl(did: string, key: PublicJwk): string {
  return `${did}#${multikeyOf(key)}`;
}

/** A key that others may have, and the instant from which it is not trusted. */
export interface RevokedKey {
  readonly key: PublicJwk;
  readonly revoked: string;
}

/**
 * The DID document: each key in both forms. Retired keys stay, and stay good for what they asserted: a credential signed
 * before a rotation is as true after it. A withdrawn one is told as revoked (Controlled Identifiers 1.0, 2.2) and asserts
 * nothing any more.
 */
export function didDocument(
  publicUrl: string,
  keys: readonly PublicJwk[],
  withdrawn: readonly RevokedKey[] = [],
): object {
  const did = institutionDid(publicUrl);
  const methods = keys.flatMap((key) => methodsOf(did, key));
  const revoked = withdrawn.flatMap((one) =>
    methodsOf(did, one.key).map((method) => ({ ...method, revoked: one.revoked })),
  );
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ],
    id: did,
    verificationMethod: [...methods, ...revoked],
    assertionMethod: methods.map(({ id }) => id),
  };
}

function methodsOf(did: string, key: PublicJwk) {
  return [
    { id: multikeyUrl(did, key), type: 'Multikey', controller: did, publicKeyMultibase: multikeyOf(key) },
    { id: jwkUrl(did, key), type: 'JsonWebKey', controller: did, publicKeyJwk: { ...key, kid: thumbprintOf(key) } },
  ];
}
