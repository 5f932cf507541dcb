import { canonicalJson } from '../domain/sealing/canonical-json.js';
import { minutesReference } from '../domain/sealing/document-references.js';
import { minutesOfRectification } from '../domain/sealing/minutes-of-rectification.js';
import { type RectificationSeal, rectificationSealText } from '../domain/sealing/rectification-seal.js';
import { applyRectification, type Rectification } from '../domain/sealing/rectification.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { isSignedBy } from '../signing/public-key.js';
import {
  type Manifest,
  MANIFEST,
  RECTIFICATION_PARTS,
  rectificationPath,
  RECTIFICATIONS,
  sha256,
  type SignedRectificationSeal,
  type SignedSeal,
} from './archive-format.js';
import { printedRectification } from './printed-parts.js';
import type { Problem, RectificationProblem } from './verdict.js';
import { isRecord, type Verification } from './verification.js';
import { isSignature } from './verify-manifest.js';

interface First {
  readonly seal: SignedSeal;
  readonly snapshot: SessionSnapshot;
}

/** The session after the rectifications read so far: what holds, and what the next must follow. */
interface Standing {
  readonly snapshot: SessionSnapshot;
  readonly before: readonly Rectification[];
  readonly last: Pick<RectificationSeal, 'hash' | 'rank'> & { readonly journalRank: number };
}

/**
 * Each rectification is what was sealed and signed, follows the one before it, and applies to what held then. `first` is
 * null where the first minutes could not be read: then nothing follows from them.
 */
export function checkRectifications(verification: Verification, manifest: Manifest, first: First | null): void {
  const count = countOf(verification, manifest);
  let standing: Standing | null = first && startingWith(first);
  for (let number = 1; number <= count; number += 1) {
    const read = readRectification(verification, number);
    standing = read && first && standing ? follow(verification, read, { first, standing }) : null;
  }
  if (count > 0 && standing) {
    verification.confirmed.push({ code: 'rectificationsHeld', rectifications: count });
  }
}

/** How many there are, once all their parts are named and no other. */
function countOf(verification: Verification, { rectifications = 0, parts, format }: Manifest): number {
  if (format === 'delibloc-archive/1') return 0;
  const count = Math.min(rectifications, parts.length);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const expected = new Set(
    numbers.flatMap((number) => RECTIFICATION_PARTS.map((part) => rectificationPath(number, part))),
  );
  const listed = new Set(parts.map(({ path }) => path));
  for (const path of expected) {
    if (!listed.has(path)) verification.found(path, 'notInManifest');
  }
  for (const path of listed) {
    if (path.startsWith(RECTIFICATIONS) && !expected.has(path)) {
      verification.found(path, 'rectificationUntold');
    }
  }
  if (count < rectifications) verification.found(MANIFEST, 'rectificationsTooMany');
  return count;
}

interface ReadRectification {
  readonly number: number;
  readonly record: Rectification;
  readonly seal: SignedRectificationSeal;
}

function readRectification(verification: Verification, number: number): ReadRectification | null {
  const [recordPath, sealPath] = [rectificationPath(number, 'record.json'), rectificationPath(number, 'seal.json')];
  const [record, seal] = [verification.json(recordPath), verification.json(sealPath)];
  if (record === undefined || seal === undefined) return null;
  if (!isSeal(seal)) {
    verification.found(sealPath, 'sealUnknown');
    return null;
  }
  const { statement, keyId, signature } = seal;
  const key = verification.keys.get(keyId);
  if (!key) verification.found(sealPath, { code: 'strangersKey', keyId });
  else if (!isSignedBy(key, Buffer.from(rectificationSealText(statement), 'utf8'), signature)) {
    verification.found(sealPath, 'notSigned');
  }
  if (sha256(verification.bytes(recordPath)!) !== statement.hash) {
    verification.found(recordPath, 'notSealed');
  }
  return { number, record: record as Rectification, seal };
}

function isSeal(value: unknown): value is SignedRectificationSeal {
  if (!isRecord(value) || !isRecord(value.statement)) return false;
  const { format, journalHead } = value.statement;
  return format === 'delibloc-rectification-seal/1' && isRecord(journalHead) && isSignature(value);
}

function startingWith({ seal: { statement }, snapshot }: First): Standing {
  const { hash, rank, journal } = statement;
  return { snapshot, before: [], last: { hash, rank, journalRank: journal.head.rank } };
}

interface Followed {
  readonly first: First;
  readonly standing: Standing;
}

/** What holds after a rectification; null where it does not follow, so that nothing after it can be told. */
function follow(verification: Verification, read: ReadRectification, followed: Followed): Standing | null {
  const { number, record, seal } = read;
  const { standing } = followed;
  const part = rectificationPath(number, 'record.json');
  try {
    const problem = problemOf(read, followed);
    if (problem !== null) verification.found(part, problem);
    if (problem !== null) return null;
    const snapshot = applyRectification(standing.snapshot, record);
    checkMinutes(verification, read, followed);
    const { hash, rank, journalHead } = seal.statement;
    return { snapshot, before: [...standing.before, record], last: { hash, rank, journalRank: journalHead.rank } };
  } catch {
    verification.found(part, 'rectificationDoesNotApply');
    return null;
  }
}

function checkMinutes(verification: Verification, read: ReadRectification, followed: Followed): void {
  const { first, standing } = followed;
  const { number, record, seal } = read;
  const sealed = { hash: seal.statement.hash, keyId: seal.keyId };
  const facts = minutesOfRectification(first.snapshot, standing.before, record, sealed);
  verification.prints(printedRectification(number, facts));
}

/** Why a rectification is not the next one of this session; null where it is. */
function problemOf(
  { number, record, seal: { statement } }: ReadRectification,
  { first, standing }: Followed,
): Problem | RectificationProblem | null {
  const { sessionId, rank, previousHash, sealedAt, sealedBy } = statement;
  const said = [record.format, record.sessionId, record.number, record.chain, record.sealing];
  const sealed = [
    'delibloc-rectification/1',
    sessionId,
    statement.number,
    { rank, previousHash },
    { by: sealedBy, at: sealedAt },
  ];
  if (canonicalJson(said) !== canonicalJson(sealed)) return 'notOfItsSeal';
  if (sessionId !== first.seal.statement.sessionId) return 'rectifiesAnotherSession';
  if (record.number !== number) {
    return { code: 'rectificationOutOfOrder', number: record.number, expected: number };
  }
  const { rank: firstRank, hash } = first.seal.statement;
  const rectified = { reference: minutesReference(first.snapshot), rank: firstRank, hash };
  if (canonicalJson(record.rectifies) !== canonicalJson(rectified)) return 'rectifiesOtherMinutes';
  const { last } = standing;
  if (record.follows !== last.hash) return 'followsSomethingElse';
  const next = rank === last.rank + 1 ? previousHash === last.hash : rank > last.rank;
  if (!next) return 'notNextInChain';
  return statement.journalHead.rank < last.journalRank ? 'sealedBeforeWhatItFollows' : null;
}
