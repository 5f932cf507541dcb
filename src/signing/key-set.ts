import { firstSecondOf } from '../domain/credentials/civil-instant.js';
import type { PlainDay } from '../domain/day.js';
import { isPublicJwk, type PublicJwk, thumbprintOf } from './public-key.js';

export interface KeySet {
  readonly keys: readonly (PublicJwk & { readonly kid: string; readonly revoked?: RevokedClaim })[];
}

/** Of a key that others may have (OpenID Federation 1.0, 8.7.2). */
export interface RevokedClaim {
  /** Seconds since 1970: the first of the day from which it is not trusted. */
  readonly revoked_at: number;
  readonly reason: 'compromised';
}

/** A key, and the day from which it is not trusted, where others may have it. */
export interface KeyToPublish {
  readonly jwk: PublicJwk;
  readonly untrustedFrom: PlainDay | null;
}

/** A key set as RFC 7517 writes it. */
export function keySet(keys: readonly PublicJwk[]): KeySet {
  return keySetOf(keys.map((jwk) => ({ jwk, untrustedFrom: null })));
}

/** The same with those withdrawn, told as such. */
export function keySetOf(keys: readonly KeyToPublish[]): KeySet {
  return {
    keys: keys.map(({ jwk: { kty, crv, x }, untrustedFrom }) => ({
      ...{ kty, crv, x, kid: thumbprintOf({ kty, crv, x }) },
      ...(untrustedFrom !== null && { revoked: revokedFrom(untrustedFrom) }),
    })),
  };
}

export function revokedFrom(day: PlainDay): RevokedClaim {
  return { revoked_at: Date.parse(firstSecondOf(day)) / 1000, reason: 'compromised' };
}

/** Keys that somebody checks with: those trusted, and those that others may have, each with the instant it ended. */
export interface ReadKeys {
  readonly trusted: readonly PublicJwk[];
  readonly withdrawn: readonly WithdrawnJwk[];
}

export interface WithdrawnJwk {
  readonly key: PublicJwk;
  /** Seconds since 1970. */
  readonly revokedAt: number;
}

/** The keys of a JSON Web Key Set, each named by its thumbprint; null where it is none. */
export function readKeySet(value: unknown): ReadKeys | null {
  const listed = (value as { keys?: unknown } | null)?.keys;
  if (typeof value !== 'object' || !Array.isArray(listed)) return null;
  const trusted: PublicJwk[] = [];
  const withdrawn: WithdrawnJwk[] = [];
  for (const one of listed as unknown[]) {
    if (!isPublicJwk(one) || (one as PublicJwk & { kid?: unknown }).kid !== thumbprintOf(one)) return null;
    const { revoked } = one as PublicJwk & { revoked?: { revoked_at?: unknown } | null };
    if (revoked === undefined) trusted.push(one);
    else withdrawn.push({ key: one, revokedAt: typeof revoked?.revoked_at === 'number' ? revoked.revoked_at : 0 });
  }
  return { trusted, withdrawn };
}
