import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { hashOfText } from '../audit/hash-of-text.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { openRectified, type RectifiedSession } from '../deliberations/rectified-session.js';
import { sealStatement } from '../deliberations/sealed-record.js';
import { openSheets } from '../deliberations/sealed-sheets.js';
import { journalAgain } from '../deliberations/session-journal.js';
import { PrintingPool } from '../documents/printing-pool.js';
import { DomainError } from '../domain/errors.js';
import { journalText } from '../domain/sealing/seal.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { jsonPart, MANIFEST, MANIFEST_SIGNATURE, manifestOf } from '../proof/archive-format.js';
import { writeStoredZip } from '../proof/stored-zip.js';
import { knownKeys, SigningKeys } from '../signing/signing-keys.js';
import { archivePolicy } from './archive.policy.js';
import { sealedDocuments } from './sealed-documents.js';
import { partsOf, type SealedSession } from './archive-parts.js';

export interface SessionArchive {
  /** "Archive_RNCP31936_2023-06-15.zip". */
  readonly fileName: string;
  readonly zip: Uint8Array;
}

/** The archive of a sealed session: one file that proves itself, without this product running. */
@Injectable()
export class ArchivesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(PrintingPool) private readonly pool: PrintingPool,
  ) {}

  /**
   * The same bytes each time, until the session is rectified, the institution takes another key or another version of the product prints otherwise.
   * Throws `notFound` until the session is sealed, `sealUnsigned`, `recordTampered`.
   */
  async archive(who: Principal, sessionId: string): Promise<SessionArchive> {
    const { session, signer } = await this.database.read(async (reading) => {
      const { members } = await loadJury(reading, sessionId);
      demand(archivePolicy.download(who, members), 'sessionArchive.download');
      const opened = await openRectified(reading, sessionId);
      const signing = await this.keys.signer(reading);
      return { session: await sealedSession(reading, opened, signing.keyId), signer: signing };
    });
    const parts = await partsOf(session, this.pool);
    const manifest = jsonPart(MANIFEST, manifestOf(session.snapshot, parts, session.rectifications.length));
    const signature = jsonPart(MANIFEST_SIGNATURE, signer.sign(manifest.bytes));
    return { fileName: archiveName(session), zip: writeStoredZip([manifest, signature, ...parts]).bytes };
  }
}

/** Rectified since, it is another archive: nobody takes the earlier one for it. */
function archiveName({ snapshot: { certification, session }, rectifications }: SealedSession): string {
  const rectified = rectifications.length > 0 ? `_rectifiee_${rectifications.length}` : '';
  return `Archive_${certification.code}_${session.day}${rectified}.zip`;
}

async function sealedSession(
  reading: Reading,
  { record, first: snapshot, rectifications }: RectifiedSession,
  signingKeyId: string,
): Promise<SealedSession> {
  const statement = sealStatement(record, snapshot.chain?.previousHash ?? null);
  if (!statement || !record.journal) throw new DomainError('sealUnsigned', { id: record.id });
  const journal = await journalAgain(reading, record.journal);
  if (hashOfText(journalText(journal)) !== record.journal.hash) {
    throw new DomainError('recordTampered', { subject: 'audit_entry', id: record.id });
  }
  const signed = new Set([signingKeyId, record.keyId, ...rectifications.map(({ row }) => row.keyId)]);
  const keys = (await knownKeys(reading)).filter(({ keyId }) => signed.has(keyId));
  const documents = await sealedDocuments(reading, snapshot);
  const sheets = await openSheets(reading, snapshot);
  return { record, snapshot, statement, journal, rectifications, documents, sheets, keys };
}
