import type { Attachment } from '../attachments/attachment.entity.js';
import { type OpenedRectification, rectificationStatement } from '../deliberations/rectified-session.js';
import type { SealedRecord } from '../deliberations/sealed-record.entity.js';
import { renderMinutes } from '../documents/minutes-document.js';
import { renderRectification } from '../documents/rectification-document.js';
import type { JournalEntry } from '../domain/sealing/journal-chain.js';
import { minutesOfRectification } from '../domain/sealing/minutes-of-rectification.js';
import { minutesOfSession } from '../domain/sealing/minutes-of-session.js';
import { journalText, type SealStatement } from '../domain/sealing/seal.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import {
  APPOINTMENTS,
  appointmentsOf,
  ATTENDANCE,
  attendanceOf,
  documentPath,
  JOURNAL,
  jsonPart,
  KEYS,
  keySet,
  MINUTES,
  rectificationPath,
  SEAL,
  SNAPSHOT,
} from '../proof/archive-format.js';
import type { ZipEntry } from '../proof/stored-zip.js';
import type { PublicJwk } from '../signing/public-key.js';

/** A sealed session as it is archived: only what no longer changes, so that its archive is always the same. */
export interface SealedSession {
  readonly record: SealedRecord;
  readonly snapshot: SessionSnapshot;
  readonly statement: SealStatement;
  readonly journal: readonly JournalEntry[];
  /** In their order. */
  readonly rectifications: readonly OpenedRectification[];
  /** The decisions that appointed the members, as they were attached. */
  readonly documents: readonly Attachment[];
  /** Those that signed the seal and sign the archive. */
  readonly keys: readonly PublicJwk[];
}

type Part = (session: SealedSession) => ZipEntry | readonly ZipEntry[];

/** The parts of an archive. Another document of the session is another line here, and one in docs/session-archive.md. */
const PARTS: readonly Part[] = [
  ({ record }) => ({ path: SNAPSHOT, bytes: Buffer.from(record.snapshot, 'utf8') }),
  ({ record: { keyId, signature }, statement }) => jsonPart(SEAL, { statement, keyId, signature }),
  ({ journal }) => ({ path: JOURNAL, bytes: Buffer.from(journalText(journal), 'utf8') }),
  ({ keys }) => jsonPart(KEYS, keySet(keys)),
  ({ snapshot }) => jsonPart(ATTENDANCE, attendanceOf(snapshot)),
  ({ snapshot }) => jsonPart(APPOINTMENTS, appointmentsOf(snapshot)),
  ({ documents }) => documents.map((one) => ({ path: documentPath(one), bytes: one.content })),
  ({ snapshot, record }) => ({ path: MINUTES, bytes: renderMinutes(minutesOfSession(snapshot, record)) }),
  ({ snapshot, rectifications }) =>
    rectifications.flatMap((one, index) => rectificationParts(snapshot, rectifications.slice(0, index), one)),
];

/** What changed and its minutes, sealed and signed beside the first; never instead of them. */
function rectificationParts(
  first: SessionSnapshot,
  before: readonly OpenedRectification[],
  { row, content }: OpenedRectification,
): ZipEntry[] {
  const { number, keyId, signature } = row;
  const statement = rectificationStatement(row, content.chain.previousHash);
  const contents = before.map((one) => one.content);
  const minutes = renderRectification(minutesOfRectification(first, contents, content, row));
  return [
    { path: rectificationPath(number, 'record.json'), bytes: Buffer.from(row.record, 'utf8') },
    jsonPart(rectificationPath(number, 'seal.json'), { statement, keyId, signature }),
    { path: rectificationPath(number, 'minutes.pdf'), bytes: minutes },
  ];
}

/** All parts, by path. */
export function partsOf(session: SealedSession): ZipEntry[] {
  return PARTS.flatMap((part) => part(session)).toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
