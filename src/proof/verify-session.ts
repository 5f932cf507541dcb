import { canonicalJson } from '../domain/sealing/canonical-json.js';
import type { JournalEntry } from '../domain/sealing/journal-chain.js';
import { journalText, type SealStatement, sealText } from '../domain/sealing/seal.js';
import { proposalsFromSnapshot, type SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { isSignedBy } from '../signing/public-key.js';
import {
  APPOINTMENTS,
  appointmentsOf,
  ATTENDANCE,
  attendanceOf,
  documentName,
  JOURNAL,
  type Manifest,
  SEAL,
  sha256,
  SHEETS,
  type SignedSeal,
  SNAPSHOT,
} from './archive-format.js';
import { printedIn, printedParts } from './printed-parts.js';
import { checkAssessors } from './verify-assessors.js';
import { checkCompositions } from './verify-composition.js';
import { checkSittings } from './verify-sitting.js';
import { isRecord, type Verification } from './verification.js';
import { isSignature } from './verify-manifest.js';

/** The seal and what it seals, as far as they could be read. */
export interface ReadSession {
  readonly seal: SignedSeal | undefined;
  readonly snapshot: SessionSnapshot | undefined;
}

/** What the parts say of each other: the seal of the snapshot and the journal, and all that follows from the snapshot. */
export function checkSession(verification: Verification, manifest: Manifest): ReadSession {
  const seal = readSeal(verification);
  const value = verification.json(SNAPSHOT);
  if (seal) checkJournal(verification, seal.statement);
  if (!seal || value === undefined) return { seal, snapshot: undefined };
  const snapshot = value as SessionSnapshot;
  try {
    checkSeal(verification, seal, snapshot);
    checkDerived(verification, snapshot);
    checkSittings(verification, snapshot);
    checkCompositions(verification, snapshot);
    checkAssessors(verification, snapshot);
    checkDocumentsPrinted(verification, manifest, { seal, snapshot });
    return { seal, snapshot };
  } catch {
    verification.found(SNAPSHOT, 'snapshotUnknown');
    return { seal, snapshot: undefined };
  }
}

function readSeal(verification: Verification): SignedSeal | undefined {
  const value = verification.json(SEAL);
  if (value === undefined) return undefined;
  const statement = isRecord(value) ? value.statement : undefined;
  const known =
    isRecord(statement) &&
    statement.format === 'delibloc-seal/1' &&
    isRecord(statement.journal) &&
    isRecord(statement.journal.head);
  if (known && isSignature(value)) return value as unknown as SignedSeal;
  verification.found(SEAL, 'sealUnknown');
  return undefined;
}

function checkSeal(verification: Verification, { statement, keyId, signature }: SignedSeal, snapshot: SessionSnapshot) {
  const { hash, sessionId, rank, previousHash, sealedAt, sealedBy } = statement;
  const key = verification.keys.get(keyId);
  if (!key) verification.found(SEAL, { code: 'strangersKey', keyId });
  else if (isSignedBy(key, Buffer.from(sealText(statement), 'utf8'), signature)) {
    verification.confirmed.push({ code: 'sealSigned', keyId, withdrawn: verification.withdrawn.has(keyId) });
  } else verification.found(SEAL, 'notSigned');
  if (sha256(verification.bytes(SNAPSHOT)!) !== hash) {
    verification.found(SNAPSHOT, 'notSealed');
  }
  const sealing = snapshot.steps.at(-1);
  const said = canonicalJson([snapshot.session.id, snapshot.chain, sealing]);
  const expected = canonicalJson([sessionId, { rank, previousHash }, { state: 'sealed', by: sealedBy, at: sealedAt }]);
  if (said !== expected) verification.found(SEAL, 'notOfSnapshot');
}

function checkJournal(verification: Verification, { journal }: SealStatement): void {
  const bytes = verification.bytes(JOURNAL);
  if (!bytes) return;
  if (sha256(bytes) !== journal.hash) {
    return verification.found(JOURNAL, 'notSealed');
  }
  try {
    const text = Buffer.from(bytes).toString('utf8');
    const entries = text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as JournalEntry);
    const inOrder = entries.every(({ sequence }, index) => index === 0 || sequence > entries[index - 1]!.sequence);
    if (entries.length === journal.entries && inOrder && journalText(entries) === text) {
      verification.confirmed.push({ code: 'journalHeld', entries: entries.length });
      return;
    }
  } catch {
    // Told below.
  }
  verification.found(JOURNAL, { code: 'journalEntriesDiffer', entries: journal.entries });
}

/** All of this follows from the snapshot, and is made again from it. */
function checkDerived(verification: Verification, snapshot: SessionSnapshot): void {
  checkProposals(verification, snapshot);
  for (const [part, facts] of [
    [ATTENDANCE, attendanceOf(snapshot)],
    [APPOINTMENTS, appointmentsOf(snapshot)],
  ] as const) {
    const held = verification.json(part);
    if (held === undefined || canonicalJson(held) === canonicalJson(facts)) continue;
    verification.found(part, 'derivedDiffers');
  }
  checkDocuments(verification, snapshot);
}

/** Each document that is printed from the snapshot is there, and no sheets of others. */
function checkDocumentsPrinted(
  verification: Verification,
  manifest: Manifest,
  { seal: { statement, keyId }, snapshot }: { readonly seal: SignedSeal; readonly snapshot: SessionSnapshot },
): void {
  const expected = printedIn(manifest, printedParts(snapshot, { hash: statement.hash, keyId }));
  const paths = new Set(expected.map(({ path }) => path));
  const listed = new Set(manifest.parts.map(({ path }) => path));
  for (const part of expected) {
    if (!listed.has(part.path)) verification.found(part.path, 'notInManifest');
    else verification.prints(part);
  }
  for (const path of listed) {
    if (path.startsWith(SHEETS) && !paths.has(path)) {
      verification.found(path, 'sheetsOfNobody');
    }
  }
}

function checkProposals(verification: Verification, snapshot: SessionSnapshot): void {
  const again = proposalsFromSnapshot(snapshot);
  const differing = snapshot.candidacies.flatMap(({ proposal, identity }, index) =>
    canonicalJson(proposal) === canonicalJson(again[index])
      ? []
      : [{ candidate: index + 1, name: `${identity.firstNames} ${identity.birthName}` }],
  );
  for (const candidate of differing) {
    verification.found(SNAPSHOT, { code: 'proposalDiffers', ...candidate });
  }
  if (differing.length === 0) {
    verification.confirmed.push({ code: 'proposalsComputed', candidates: again.length });
  }
}

/** The decisions of appointment that the snapshot names are there, and are those that were attached. */
function checkDocuments(verification: Verification, { members }: SessionSnapshot): void {
  const named = new Map(members.flatMap(({ appointmentDocument: one }) => (one ? [[one.sha256, one.fileName]] : [])));
  let whole = 0;
  for (const [hash, fileName] of named) {
    const part = verification.entries.find(({ path }) => path.startsWith(documentName(hash)));
    if (!part) verification.found(`${documentName(hash)}…`, { code: 'appointmentMissing', fileName });
    else if (sha256(part.bytes) !== hash) verification.found(part.path, 'appointmentChanged');
    else whole += 1;
  }
  if (whole > 0 && whole === named.size) {
    verification.confirmed.push({ code: 'appointmentsAttached', documents: whole });
  }
}
