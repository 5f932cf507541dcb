import { generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '../../src/domain/sealing/canonical-json.js';
import type { CandidateDecision } from '../../src/domain/decisions/deliberation.js';
import type { JournalEntry } from '../../src/domain/sealing/journal-chain.js';
import { journalText, type SealStatement, sealText } from '../../src/domain/sealing/seal.js';
import { minutesReference } from '../../src/domain/sealing/document-references.js';
import { type RectificationSeal, rectificationSealText } from '../../src/domain/sealing/rectification-seal.js';
import type { Rectification } from '../../src/domain/sealing/rectification.js';
import { sealedSheets } from '../../src/domain/sealing/sealed-sheets.js';
import type { SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import {
  APPOINTMENTS,
  appointmentsOf,
  ASSESSORS,
  ATTENDANCE,
  attendanceOf,
  JOURNAL,
  jsonPart,
  KEYS,
  type Manifest,
  MANIFEST,
  MANIFEST_SIGNATURE,
  manifestOf,
  rectificationPath,
  SEAL,
  sha256,
  SNAPSHOT,
} from '../../src/proof/archive-format.js';
import { keySet } from '../../src/signing/key-set.js';
import { checkPrinted, type Print } from '../../src/proof/check-printed.js';
import { printedParts } from '../../src/proof/printed-parts.js';
import { verifyArchive, type VerifiedArchive } from '../../src/proof/verify-archive.js';
import { writeStoredZip, type ZipEntry } from '../../src/proof/stored-zip.js';
import { type PublicJwk, publicJwk, thumbprintOf } from '../../src/signing/public-key.js';
import { aSessionSnapshot } from './a-session-snapshot.js';
import { aSealedSheet, someAssessors } from './some-sheets.js';

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

/** A document that tells what it was printed from. */
export const somePrint: Print = ({ name, facts }) => Promise.resolve(somePdf(name, facts));

const somePdf = (name: string, facts: object): Buffer =>
  Buffer.from(
    name === 'rectification' ? `%PDF-1.7 rectification ${(facts as { number: number }).number}` : `%PDF-1.7 ${name}`,
    'utf8',
  );

/** As `delibloc verify` looks at an archive, whose documents are printed as {@link somePrint} does. */
export const verifiedWhole = (
  file: Buffer,
  trusted: readonly PublicJwk[],
  print = somePrint,
): Promise<VerifiedArchive> => checkPrinted(verifyArchive(file, { keys: { trusted, withdrawn: [] } }), print);

/** A sealed session of one candidate. */
export function aSealedSnapshot(): SessionSnapshot {
  const decision: CandidateDecision = {
    blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
    title: { outcome: 'partial' },
  };
  const sealed = { state: 'sealed', by: 'Claire Aubry', at: '2023-06-15T15:00:00.000Z' } as const;
  return aSessionSnapshot([{ record: {}, decision: decision }], { steps: [sealed] });
}

/** The same, with the sheets of two assessors sealed beside it. */
export function aSnapshotWithSheets(): { readonly snapshot: SessionSnapshot; readonly sheets: ZipEntry } {
  const before = { ...aSealedSnapshot(), members: someAssessors('m1', 'm2') };
  const sheets = jsonPart(ASSESSORS, sealedSheets(before, [aSealedSheet('m1'), aSealedSheet('m2')]));
  return { snapshot: { ...before, assessors: { sheets: 2, sha256: sha256(sheets.bytes) } }, sheets };
}

/** The archive of such a session, in the order of its parts; what is given stands in the place of its sheets. */
export function anArchiveWithSheets(key: TestKey, given: readonly ZipEntry[]): ZipEntry[] {
  const { snapshot } = aSnapshotWithSheets();
  const parts = [...someParts(key, snapshot), ...given].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return anArchive(key, parts, snapshot);
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
    ...printedParts(snapshot, { hash: '', keyId: null }).map(({ path, document: { name, facts } }) => ({
      ...{ path, bytes: somePdf(name, facts) },
    })),
    jsonPart(SEAL, { statement, ...key.sign(Buffer.from(sealText(statement))) }),
    jsonPart(KEYS, keySet([key.jwk])),
    jsonPart(ATTENDANCE, attendanceOf(snapshot)),
    jsonPart(APPOINTMENTS, appointmentsOf(snapshot)),
  ];
  return parts.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

type Amended = Partial<Rectification>;

/** So many rectifications of the session of {@link someParts}: BC02 validated, and taken back, in turn. */
export function someRectifications(
  key: TestKey,
  count: number,
  amend: (number: number) => Amended = () => ({}),
): ZipEntry[] {
  const snapshot = aSealedSnapshot();
  const first = sha256(Buffer.from(canonicalJson(snapshot)));
  let follows = first;
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => {
    const record = { ...aRectification(snapshot, number, { first, follows }), ...amend(number) };
    const entries = rectificationParts(key, number, record);
    follows = sha256(entries[0]!.bytes);
    return entries;
  });
}

function aRectification(
  snapshot: SessionSnapshot,
  number: number,
  { first, follows }: { first: string; follows: string },
): Rectification {
  const [from, to] =
    number % 2 === 1 ? (['notValidated', 'validated'] as const) : (['validated', 'notValidated'] as const);
  const blocs = [{ blocCode: 'BC02', from, to }];
  const change = {
    candidacyId: 'candidacy-1',
    blocs,
    title: null,
    identity: null,
    wordsForCandidate: 'Voir ci-joint.',
  };
  return {
    ...{ format: 'delibloc-rectification/1', sessionId: 'session-1', number, follows },
    rectifies: { reference: minutesReference(snapshot), rank: 42, hash: first },
    ...{ ground: 'appealUpheld', reason: 'Recours accueilli.', decidedBy: 'Le jury', decidedOn: '2023-07-01' },
    ...{ changes: [change], sealing: { by: 'Claire Aubry', at: `2023-07-0${number}T10:00:00.000Z` } },
    chain: { rank: 42 + number, previousHash: follows },
  };
}

function rectificationParts(key: TestKey, number: number, record: Rectification): ZipEntry[] {
  const bytes = Buffer.from(canonicalJson(record), 'utf8');
  const { sessionId, chain, sealing } = record;
  const statement: RectificationSeal = {
    ...{ format: 'delibloc-rectification-seal/1', sessionId, number: record.number, ...chain, hash: sha256(bytes) },
    ...{ journalHead: { rank: 9 + number, hash: 'beef' }, sealedAt: sealing.at, sealedBy: sealing.by },
  };
  return [
    { path: rectificationPath(number, 'record.json'), bytes },
    jsonPart(rectificationPath(number, 'seal.json'), {
      ...{ statement, ...key.sign(Buffer.from(rectificationSealText(statement))) },
    }),
    { path: rectificationPath(number, 'minutes.pdf'), bytes: Buffer.from(`%PDF-1.7 rectification ${number}`, 'utf8') },
  ];
}

/** All entries of an archive: the manifest of these parts, its signature, and they. */
export function anArchive(
  key: TestKey,
  parts = someParts(key),
  snapshot = aSealedSnapshot(),
  rectifications = 0,
  amend: Partial<Manifest> = {},
): ZipEntry[] {
  const manifest = jsonPart(MANIFEST, { ...manifestOf(snapshot, parts, rectifications), ...amend });
  return [manifest, jsonPart(MANIFEST_SIGNATURE, key.sign(manifest.bytes)), ...parts];
}

export const zipped = (entries: readonly ZipEntry[]): Buffer => writeStoredZip(entries).bytes;
