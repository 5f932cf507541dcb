import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { plannedFiles } from './planned-files.js';
import { sessionDocumentPolicy } from './session-document.policy.js';
import { demandReady, type PrintedFile, SessionDocumentsService } from './session-documents.service.js';
import { sessionToPrint } from './session-to-print.js';

/** What candidates are told of the decisions on them, to keep. */
@Injectable()
export class StatementsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionDocumentsService) private readonly documents: SessionDocumentsService,
  ) {}

  /** Throws `notFound`, `documentNotReady` until the session is published, `recordTampered`. */
  async statement(who: Principal, candidacyId: string): Promise<PrintedFile> {
    const file = await this.database.read(async (reading) => {
      const candidacy = await reading.findOne(Candidacy, {
        where: { id: candidacyId },
        relations: { enrollment: { candidate: true } },
      });
      const accountId = candidacy?.enrollment?.candidate?.accountId ?? null;
      demand(sessionDocumentPolicy.readStatement(who, { accountId }), 'statement.read');
      if (!candidacy) throw new DomainError('notFound', { subject: 'candidacy', id: candidacyId });
      const jury = await loadJury(reading, candidacy.sessionId);
      demandReady('statements', jury.session.state);
      const session = await sessionToPrint(reading, jury);
      return plannedFiles(session, ['statements']).find((one) => one.candidacyId === candidacyId);
    });
    if (!file) throw new DomainError('notFound', { subject: 'candidacy', id: candidacyId });
    return this.documents.printed(file);
  }
}
