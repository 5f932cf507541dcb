import { createHash, createPublicKey, verify } from 'node:crypto';

/** An Ed25519 public key as RFC 8037 writes it. */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** 32 bytes in base64url. */
  readonly x: string;
}

export interface Signature {
  /** Thumbprint of the key. */
  readonly keyId: string;
  /** 64 bytes in base64url. */
  readonly signature: string;
}

/** A key that signs. */
export interface Signer {
  readonly keyId: string;
  readonly jwk: PublicJwk;
  sign(bytes: Uint8Array): Signature;
}

const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** The public key with that `x`. */
export function publicJwk(x: string): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', x };
}

/** RFC 7638: SHA-256 of the key's required members in their order, in base64url. */
export function thumbprintOf({ crv, kty, x }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x }), 'utf8').digest('base64url');
}

/** Whether the value is an Ed25519 public key, written in the one way there is. */
export function isPublicJwk(value: unknown): value is PublicJwk {
  if (typeof value !== 'object' || value === null) return false;
  const { kty, crv, x } = value as Record<string, unknown>;
  return kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string' && bytesOf(x, PUBLIC_KEY_BYTES) !== null;
}

/** Whether that key has signed those bytes. A signature written in another way than ours is none. */
export function isSignedBy(key: PublicJwk, bytes: Uint8Array, signature: string): boolean {
  const signed = bytesOf(signature, SIGNATURE_BYTES);
  if (!signed) return false;
  const { kty, crv, x } = key;
  return verify(null, bytes, createPublicKey({ key: { kty, crv, x }, format: 'jwk' }), signed);
}

/** So many bytes from base64url; null where the text is not exactly what they are written as. */
function bytesOf(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null;
}
