import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { withheldFrom } from '../assessing/load-withheld.js';
import { Database } from '../database/database.js';
import { PrintingPool } from '../documents/printing-pool.js';
import { DomainError } from '../domain/errors.js';
import { type SessionStatistics, sessionStatistics } from '../domain/statistics/session-statistics.js';
import {
  documentFrom,
  documentStanding,
  SESSION_DOCUMENTS,
  type SessionDocument,
} from '../domain/sessions/session-documents.js';
import { loadJury, type SessionAndJury } from '../jury-sessions/load-session.js';
import { type PlannedFile, plannedFiles, sheetFile } from './planned-files.js';
import { sessionDocumentPolicy } from './session-document.policy.js';
import type { DocumentQuery } from './session-document.dto.js';
import { type SessionToPrint, sessionToPrint } from './session-to-print.js';
import { withWords } from './words-to-print.js';

export interface PrintedFile {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** What this person may print of a session as it stands. */
export interface SessionFiles {
  readonly jury: SessionAndJury;
  readonly session: SessionToPrint;
  /** Those they may read, there or not yet. */
  readonly documents: readonly SessionDocument[];
  readonly files: readonly PlannedFile[];
}

/** The documents of a session, for its jury and for who keeps it. */
@Injectable()
export class SessionDocumentsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PrintingPool) private readonly pool: PrintingPool,
  ) {}

  /** Without the words of assessors, which a list does not tell. Throws `notFound`, `recordTampered`. */
  async all(who: Principal, sessionId: string): Promise<SessionFiles> {
    return this.files(who, sessionId, false);
  }

  /** All as it is printed. Throws `notFound`, `recordTampered`. */
  async allToPrint(who: Principal, sessionId: string): Promise<SessionFiles> {
    return this.files(who, sessionId, true);
  }

  private files(who: Principal, sessionId: string, inWords: boolean): Promise<SessionFiles> {
    return this.database.read(async (reading) => {
      const jury = await loadJury(reading, sessionId);
      demand(sessionDocumentPolicy.list(who, jury.members), 'sessionDocument.list');
      const documents = SESSION_DOCUMENTS.filter((one) => sessionDocumentPolicy.read(who, one, jury.members));
      const withheld = await withheldFrom(reading, who, jury);
      const found = await sessionToPrint(reading, jury, withheld);
      const session = inWords ? await withWords(reading, found, withheld) : found;
      return { jury, session, documents, files: plannedFiles(session, documents) };
    });
  }

  /** One file of them. Throws `notFound`, `recused`, `documentNotReady`, `recordTampered`. */
  async print(
    who: Principal,
    sessionId: string,
    document: SessionDocument,
    query: DocumentQuery,
  ): Promise<PrintedFile> {
    const file = await this.database.read(async (reading) => {
      const jury = await loadJury(reading, sessionId);
      demand(sessionDocumentPolicy.read(who, document, jury.members), 'sessionDocument.read');
      demandReady(document, jury.session.state);
      const withheld = await withheldFrom(reading, who, jury);
      const found = await sessionToPrint(reading, jury, withheld);
      const session = document === 'deliberationSheets' ? await withWords(reading, found, withheld) : found;
      return fileAsked(session, document, query);
    });
    return this.printed(file);
  }

  async printed({ fileName, rendering }: PlannedFile): Promise<PrintedFile> {
    const { name, facts } = rendering();
    return { fileName, pdf: await this.pool.print(name, facts) };
  }

  /** What became of the candidates. Throws `notFound`, `documentNotReady`, `recordTampered`. */
  async statistics(who: Principal, sessionId: string): Promise<SessionStatisticsFound> {
    const found = await this.statisticsSoFar(who, sessionId);
    demandReady('statistics', found.session.state);
    return found;
  }

  /** The same of a session whose jury has not decided yet. Throws `notFound`, `recordTampered`. */
  async statisticsSoFar(who: Principal, sessionId: string): Promise<SessionStatisticsFound> {
    return this.database.read(async (reading) => {
      const jury = await loadJury(reading, sessionId);
      demand(sessionDocumentPolicy.read(who, 'statistics', jury.members), 'sessionStatistics.read');
      const session = await sessionToPrint(reading, jury);
      return { jury, session, statistics: sessionStatistics(session.current) };
    });
  }
}

export interface SessionStatisticsFound {
  readonly jury: SessionAndJury;
  readonly session: SessionToPrint;
  readonly statistics: SessionStatistics;
}

/** Throws `documentNotReady`. */
export function demandReady(document: SessionDocument, state: SessionToPrint['state']): void {
  if (documentStanding(document, state) !== 'notYet') return;
  throw new DomainError('documentNotReady', { document, from: documentFrom(document) });
}

function fileAsked(session: SessionToPrint, document: SessionDocument, query: DocumentQuery): PlannedFile {
  const { assessment, from, number, candidacyId } = query;
  if (document === 'deliberationSheets' && candidacyId !== undefined && session.steppedOut.has(candidacyId)) {
    throw new DomainError('recused', { candidacyIds: [candidacyId] });
  }
  const files = plannedFiles(session, [document]);
  const found =
    document === 'deliberationSheets' && candidacyId !== undefined
      ? sheetFile(session, candidacyId)
      : files.find(
          (file) =>
            (file.assessment === null || file.assessment === assessment) &&
            (file.part?.[0] ?? 1) === (from ?? 1) &&
            (file.number ?? 1) === (number ?? 1) &&
            (file.candidacyId === null || file.candidacyId === candidacyId),
        );
  if (!found) throw new DomainError('notFound', { subject: 'document', id: document });
  return found;
}
