import type { Attachment } from '../attachments/attachment.entity.js';
import { type OpenedRectification, rectificationStatement } from '../deliberations/rectified-session.js';
import type { SealedRecord } from '../deliberations/sealed-record.entity.js';
import type { PrintingPool } from '../documents/printing-pool.js';
import type { JournalEntry } from '../domain/sealing/journal-chain.js';
import { minutesOfRectification } from '../domain/sealing/minutes-of-rectification.js';
import { journalText, type SealStatement } from '../domain/sealing/seal.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import {
  APPOINTMENTS,
  appointmentsOf,
  ASSESSORS,
  ATTENDANCE,
  attendanceOf,
  documentPath,
  JOURNAL,
  jsonPart,
  KEYS,
  rectificationPath,
  SEAL,
  SNAPSHOT,
} from '../proof/archive-format.js';
import { type KeyToPublish, keySetOf } from '../signing/key-set.js';
import { type PrintedPart, printedParts, printedRectification } from '../proof/printed-parts.js';
import type { ZipEntry } from '../proof/stored-zip.js';

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
  /** What assessors handed in, as it was sealed; null where the session was sealed before that was. */
  readonly sheets: string | null;
  /** Those that signed the seal and sign the archive. */
  readonly keys: readonly KeyToPublish[];
}

type Part = (session: SealedSession) => ZipEntry | readonly ZipEntry[];

/** The parts of an archive that are not printed. Another of the session is another line here, and one in docs/session-archive.md. */
const PARTS: readonly Part[] = [
  ({ record }) => ({ path: SNAPSHOT, bytes: Buffer.from(record.snapshot, 'utf8') }),
  ({ record: { keyId, signature }, statement }) => jsonPart(SEAL, { statement, keyId, signature }),
  ({ journal }) => ({ path: JOURNAL, bytes: Buffer.from(journalText(journal), 'utf8') }),
  ({ keys }) => jsonPart(KEYS, keySetOf(keys)),
  ({ snapshot }) => jsonPart(ATTENDANCE, attendanceOf(snapshot)),
  ({ snapshot }) => jsonPart(APPOINTMENTS, appointmentsOf(snapshot)),
  ({ sheets }) => (sheets === null ? [] : [{ path: ASSESSORS, bytes: Buffer.from(sheets, 'utf8') }]),
  ({ documents }) => documents.map((one) => ({ path: documentPath(one), bytes: one.content })),
  ({ rectifications }) => rectifications.flatMap(rectificationParts),
];

/** What changed, sealed and signed beside the first; never instead of it. */
function rectificationParts({ row, content }: OpenedRectification): ZipEntry[] {
  const { number, keyId, signature } = row;
  const statement = rectificationStatement(row, content.chain.previousHash);
  return [
    { path: rectificationPath(number, 'record.json'), bytes: Buffer.from(row.record, 'utf8') },
    jsonPart(rectificationPath(number, 'seal.json'), { statement, keyId, signature }),
  ];
}

function printedOf({ snapshot, record, rectifications }: SealedSession): PrintedPart[] {
  const { hash, keyId } = record;
  const contents = rectifications.map(({ content }) => content);
  const rectifying = rectifications.map(({ row, content }, index): PrintedPart => {
    const facts = minutesOfRectification(snapshot, contents.slice(0, index), content, row);
    return printedRectification(row.number, facts);
  });
  return [...printedParts(snapshot, { hash, keyId }), ...rectifying];
}

/** All parts, by path. */
export async function partsOf(session: SealedSession, pool: PrintingPool): Promise<ZipEntry[]> {
  const parts = PARTS.flatMap((part) => part(session));
  const toPrint = printedOf(session);
  let next = 0;
  for await (const bytes of pool.printInTurn(toPrint.map(({ document }) => document))) {
    parts.push({ path: toPrint[next]!.path, bytes });
    next += 1;
  }
  return parts.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
