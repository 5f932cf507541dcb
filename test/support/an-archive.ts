import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '../../src/domain/sealing/canonical-json.js';
import type { CandidateDecision } from '../../src/domain/decisions/deliberation.js';
import type { JournalEntry } from '../../src/domain/sealing/journal-chain.js';
import { journalText, type SealStatement, sealText } from '../../src/domain/sealing/seal.js';
import type { SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import {
  APPOINTMENTS,
  appointmentsOf,
  ATTENDANCE,
  attendanceOf,
  JOURNAL,
  jsonPart,
  KEYS,
  keySet,
  MANIFEST,
  MANIFEST_SIGNATURE,
  manifestOf,
  MINUTES,
  SEAL,
  sha256,
  SNAPSHOT,
} from '../../src/proof/archive-format.js';
import { writeStoredZip, type ZipEntry } from '../../src/proof/stored-zip.js';
import { type PublicJwk, publicJwk, thumbprintOf } from '../../src/signing/public-key.js';
import { aSessionSnapshot } from './a-session-snapshot.js';

export interface TestKey {
  readonly jwk: PublicJwk;
  readonly keyId: string;
  sign(bytes: Uint8Array): { keyId: string; signature: string };
}

export function aKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const jwk = publicJwk(publicKey.export({ format: 'jwk' }).x!);
  const keyId = thumbprintOf(jwk);
  return { jwk, keyId, sign: (bytes) => ({ keyId, signature: sign(null, bytes, privateKey).toString('base64url') }) };
}

export const SOME_MINUTES = Buffer.from('%PDF-1.7 the minutes as printed', 'utf8');

/** A sealed session of one candidate. */
export function aSealedSnapshot(): SessionSnapshot {
  const decision: CandidateDecision = {
    blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
    title: { outcome: 'partial' },
  };
  const sealed = { state: 'sealed', by: 'Claire Aubry', at: '2023-06-15T15:00:00.000Z' } as const;
  return aSessionSnapshot([{ record: {}, decision: decision }], { steps: [sealed] });
}

const JOURNALED: JournalEntry[] = [3, 4, 9].map((sequence) => ({
  ...{ sequence, at: '2023-06-15T09:00:00.000Z', accountId: null, actorName: 'Délibloc' },
  ...{ action: 'jurySession.opened', subjectType: 'jury_session', subjectId: 'session-1', before: null, after: null },
}));

/** The parts of the archive of a session, in their order; what is given replaces what follows from the snapshot. */
export function someParts(key: TestKey, snapshot = aSealedSnapshot(), given: Partial<SealStatement> = {}): ZipEntry[] {
  const text = canonicalJson(snapshot);
  const journal = journalText(JOURNALED);
  const statement: SealStatement = {
    ...{ format: 'delibloc-seal/1', sessionId: 'session-1', rank: 42, previousHash: 'c0ffee' },
    hash: sha256(Buffer.from(text)),
    journal: { entries: 3, hash: sha256(Buffer.from(journal)), head: { rank: 9, hash: 'beef' } },
    ...{ sealedAt: '2023-06-15T15:00:00.000Z', sealedBy: 'Claire Aubry' },
    ...given,
  };
  const parts = [
    { path: SNAPSHOT, bytes: Buffer.from(text) },
    { path: JOURNAL, bytes: Buffer.from(journal) },
    { path: MINUTES, bytes: SOME_MINUTES },
    jsonPart(SEAL, { statement, ...key.sign(Buffer.from(sealText(statement))) }),
    jsonPart(KEYS, keySet([key.jwk])),
    jsonPart(ATTENDANCE, attendanceOf(snapshot)),
    jsonPart(APPOINTMENTS, appointmentsOf(snapshot)),
  ];
  return parts.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** All entries of an archive: the manifest of these parts, its signature, and they. */
export function anArchive(key: TestKey, parts = someParts(key), snapshot = aSealedSnapshot()): ZipEntry[] {
  const manifest = jsonPart(MANIFEST, manifestOf(snapshot, parts));
  return [manifest, jsonPart(MANIFEST_SIGNATURE, key.sign(manifest.bytes)), ...parts];
}

export const zipped = (entries: readonly ZipEntry[]): Buffer => writeStoredZip(entries).bytes;
