import { type ReadKeys, readKeySet } from '../signing/key-set.js';
import { isSignedBy, type Signature, thumbprintOf } from '../signing/public-key.js';
import { FORMATS, KEYS, type Manifest, MANIFEST, MANIFEST_SIGNATURE, REQUIRED, sha256 } from './archive-format.js';
import { isRecord, type Verification } from './verification.js';

/** The manifest, where it is one. */
export function readManifest(verification: Verification): Manifest | undefined {
  if (!verification.bytes(MANIFEST)) {
    verification.found(MANIFEST, 'manifestMissing');
    return undefined;
  }
  const value = verification.json(MANIFEST);
  if (value === undefined) return undefined;
  if (isManifest(value)) return value;
  verification.found(MANIFEST, 'manifestUnknown');
  return undefined;
}

/** Each part is there, as it was, and no other. */
export function checkParts(verification: Verification, { parts }: Manifest): void {
  for (const { path, bytes: size, sha256: hash } of parts) {
    const bytes = verification.bytes(path);
    if (!bytes) verification.found(path, 'removed');
    else if (bytes.length !== size || sha256(bytes) !== hash) verification.found(path, 'changed');
  }
  const listed = new Set([MANIFEST, MANIFEST_SIGNATURE, ...parts.map(({ path }) => path)]);
  for (const { path } of verification.entries) if (!listed.has(path)) verification.found(path, 'added');
  for (const path of REQUIRED) {
    if (!listed.has(path)) verification.found(path, 'notInManifest');
  }
}

/**
 * The keys that count: those given from outside, else the archive's own. A withdrawn one counts for what a manifest
 * vouches for that another has signed, and never for a manifest.
 */
export function readKeys(verification: Verification, given: ReadKeys | null): void {
  const own = readKeySet(verification.json(KEYS));
  if (own === null && verification.bytes(KEYS)) verification.found(KEYS, 'keysUnreadable');
  const { trusted, withdrawn } = given ?? own ?? { trusted: [], withdrawn: [] };
  const all = [...trusted, ...withdrawn.map(({ key }) => key)];
  verification.keys = new Map(all.map((key) => [thumbprintOf(key), key]));
  verification.withdrawn = new Map(withdrawn.map(({ key, revokedAt }) => [thumbprintOf(key), revokedAt]));
}

export function checkManifestSignature(verification: Verification): void {
  const bytes = verification.bytes(MANIFEST);
  if (!verification.bytes(MANIFEST_SIGNATURE)) return verification.found(MANIFEST_SIGNATURE, 'removed');
  const value = verification.json(MANIFEST_SIGNATURE);
  if (value === undefined || !bytes) return;
  if (!isSignature(value)) return verification.found(MANIFEST_SIGNATURE, 'signatureUnreadable');
  const key = verification.keys.get(value.keyId);
  if (!key) return verification.found(MANIFEST_SIGNATURE, { code: 'strangersKey', keyId: value.keyId });
  const revokedAt = verification.withdrawn.get(value.keyId);
  if (revokedAt !== undefined) {
    const since = new Date(revokedAt * 1000).toISOString();
    verification.found(MANIFEST_SIGNATURE, { code: 'withdrawnKey', keyId: value.keyId, since });
  }
  if (isSignedBy(key, bytes, value.signature)) return;
  verification.found(MANIFEST, 'manifestNotSigned');
  verification.found(MANIFEST_SIGNATURE, 'signatureOfAnother');
}

export function isSignature(value: unknown): value is Signature {
  return isRecord(value) && typeof value.keyId === 'string' && typeof value.signature === 'string';
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    isFormat(value) &&
    isRecord(value.session) &&
    Array.isArray(value.parts) &&
    (value.parts as unknown[]).every(
      (part) =>
        isRecord(part) &&
        typeof part.path === 'string' &&
        typeof part.bytes === 'number' &&
        typeof part.sha256 === 'string',
    )
  );
}

function isFormat({ format, rectifications }: Record<string, unknown>): boolean {
  if (format === FORMATS[0]) return rectifications === undefined;
  const isLater = FORMATS.slice(1).some((known) => known === format);
  return isLater && Number.isInteger(rectifications) && (rectifications as number) >= 0;
}
