import { type ReadKeys, readKeySet } from '../signing/key-set.js';
import { isSignedBy, type Signature, thumbprintOf } from '../signing/public-key.js';
import { FORMATS, KEYS, type Manifest, MANIFEST, MANIFEST_SIGNATURE, REQUIRED, sha256 } from './archive-format.js';
import { isRecord, type Verification } from './verification.js';

/** The manifest, where it is one. */
export function readManifest(verification: Verification): Manifest | undefined {
  if (!verification.bytes(MANIFEST)) {
    verification.found(MANIFEST, 'is missing: nothing tells what the archive should hold');
    return undefined;
  }
  const value = verification.json(MANIFEST);
  if (value === undefined) return undefined;
  if (isManifest(value)) return value;
  verification.found(MANIFEST, 'is not the manifest of a session archive that this program knows');
  return undefined;
}

/** Each part is there, as it was, and no other. */
export function checkParts(verification: Verification, { parts }: Manifest): void {
  for (const { path, bytes: size, sha256: hash } of parts) {
    const bytes = verification.bytes(path);
    if (!bytes) verification.found(path, 'was removed');
    else if (bytes.length !== size || sha256(bytes) !== hash) verification.found(path, 'was changed');
  }
  const listed = new Set([MANIFEST, MANIFEST_SIGNATURE, ...parts.map(({ path }) => path)]);
  for (const { path } of verification.entries) if (!listed.has(path)) verification.found(path, 'was added');
  for (const path of REQUIRED) {
    if (!listed.has(path)) verification.found(path, 'is missing from the manifest, and every archive has it');
  }
}

/**
 * The keys that count: those given from outside, else the archive's own. A withdrawn one counts for what a manifest
 * vouches for that another has signed, and never for a manifest.
 */
export function readKeys(verification: Verification, given: ReadKeys | null): void {
  const own = readKeySet(verification.json(KEYS));
  if (own === null && verification.bytes(KEYS)) verification.found(KEYS, 'is not a set of Ed25519 keys');
  const { trusted, withdrawn } = given ?? own ?? { trusted: [], withdrawn: [] };
  const all = [...trusted, ...withdrawn.map(({ key }) => key)];
  verification.keys = new Map(all.map((key) => [thumbprintOf(key), key]));
  verification.withdrawn = new Map(withdrawn.map(({ key, revokedAt }) => [thumbprintOf(key), revokedAt]));
}

export function checkManifestSignature(verification: Verification): void {
  const bytes = verification.bytes(MANIFEST);
  if (!verification.bytes(MANIFEST_SIGNATURE)) return verification.found(MANIFEST_SIGNATURE, 'was removed');
  const value = verification.json(MANIFEST_SIGNATURE);
  if (value === undefined || !bytes) return;
  if (!isSignature(value)) return verification.found(MANIFEST_SIGNATURE, 'is no signature');
  const key = verification.keys.get(value.keyId);
  if (!key)
    return verification.found(MANIFEST_SIGNATURE, `names the key ${value.keyId}, which is not among those trusted`);
  const revokedAt = verification.withdrawn.get(value.keyId);
  if (revokedAt !== undefined) {
    const since = new Date(revokedAt * 1000).toISOString();
    verification.found(
      MANIFEST_SIGNATURE,
      `names the key ${value.keyId}, withdrawn since ${since}: others may have it; ask for the archive again`,
    );
  }
  if (isSignedBy(key, bytes, value.signature)) return;
  verification.found(MANIFEST, 'is not what was signed: it or its signature was changed');
  verification.found(MANIFEST_SIGNATURE, 'does not sign this manifest: it or the manifest was changed');
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
