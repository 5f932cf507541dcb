import type { Credential } from '../../domain/credentials/open-badge.js';
import { jwkUrl } from '../../signing/did-web.js';
import { isSignedBy, type PublicJwk, type Signer, thumbprintOf } from '../../signing/public-key.js';

/** Claims that repeat what the credential says, for programs that read tokens only (Open Badges 3.0, 8.2; RFC 7519). */
const REPEATED = ['iss', 'jti', 'nbf', 'exp'] as const;

/** A credential as a signed token (W3C, Securing Verifiable Credentials using JOSE and COSE; `vc+jwt`). */
export function signToken(credential: Credential, { signer, did }: { signer: Signer; did: string }): string {
  const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: jwkUrl(did, signer.jwk) };
  const signed = `${encoded(header)}.${encoded({ ...credential, ...claimsOf(credential) })}`;
  return `${signed}.${signer.sign(Buffer.from(signed, 'ascii')).signature}`;
}

/** The credential in a token that one of these keys has signed, and that key; null where none has. */
export function readToken(
  token: string,
  keys: readonly PublicJwk[],
): { readonly credential: Credential; readonly key: PublicJwk } | null {
  const [head, payload, signature, ...more] = token.split('.');
  if (head === undefined || payload === undefined || signature === undefined || more.length > 0) return null;
  try {
    const { alg, kid } = decoded(head) as { alg?: unknown; kid?: unknown };
    const key = keys.find((one) => typeof kid === 'string' && kid.endsWith(`#${thumbprintOf(one)}`));
    const isSigned = key && alg === 'EdDSA' && isSignedBy(key, Buffer.from(`${head}.${payload}`, 'ascii'), signature);
    if (!isSigned) return null;
    const claims = Object.entries(decoded(payload) as Credential);
    const own = claims.filter(([name]) => !(REPEATED as readonly string[]).includes(name));
    return { credential: Object.fromEntries(own) as unknown as Credential, key };
  } catch {
    return null;
  }
}

function claimsOf({ id, issuer, validFrom, validUntil }: Credential): object {
  const ends = validUntil === undefined ? {} : { exp: secondsOf(validUntil) };
  return { iss: issuer.id, jti: id, nbf: secondsOf(validFrom), ...ends };
}

const secondsOf = (instant: string): number => Date.parse(instant) / 1000;
const encoded = (value: object): string => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
