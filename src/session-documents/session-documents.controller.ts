import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { SessionStatistics } from '../domain/statistics/session-statistics.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { pdfFile } from '../http/send-document.js';
import { documentNamed } from './document-names.js';
import { presentDocuments, type PresentedDocument } from './present-documents.js';
import { DocumentQuery } from './session-document.dto.js';
import { SessionDocumentsService } from './session-documents.service.js';
import { StatementsService } from './statements.service.js';
import { ZipDocuments } from './zip-documents.js';

@ApiTags('session documents')
@Controller('api/v1')
export class SessionDocumentsController {
  constructor(
    @Inject(SessionDocumentsService) private readonly documents: SessionDocumentsService,
    @Inject(StatementsService) private readonly statements: StatementsService,
    @Inject(ZipDocuments) private readonly archives: ZipDocuments,
  ) {}

  /** The documents of a session that one may read: which there are, and which will be. */
  @Get('jury-sessions/:sessionId/documents')
  async list(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<PresentedDocument[]> {
    return presentDocuments(await this.documents.all(who, sessionId));
  }

  /** All of them in one ZIP. */
  @Get('jury-sessions/:sessionId/documents/archive')
  @AnswersAs('application/zip')
  async archive(@Who() who: Principal, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<StreamableFile> {
    const { stream, fileName } = await this.archives.archive(who, sessionId);
    return new StreamableFile(stream, { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }

  /** One as PDF, marked as a draft as long as what it tells may change. */
  @Get('jury-sessions/:sessionId/documents/:document')
  @AnswersAs('application/pdf')
  async document(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('document') document: string,
    @Query() query: DocumentQuery,
  ): Promise<StreamableFile> {
    const { pdf, fileName } = await this.documents.print(who, sessionId, documentNamed(document), query);
    return pdfFile(pdf, fileName);
  }

  /** What became of the candidates, in figures, as far as it is decided; with rectifications once there are any. */
  @Get('jury-sessions/:sessionId/statistics')
  async statistics(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<SessionStatistics> {
    return (await this.documents.statistics(who, sessionId)).statistics;
  }

  /** What a candidate is told of the decisions on them, as PDF; for them and the staff, once published. */
  @Get('candidacies/:candidacyId/statement')
  @AnswersAs('application/pdf')
  async statement(
    @Who() who: Principal,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
  ): Promise<StreamableFile> {
    const { pdf, fileName } = await this.statements.statement(who, candidacyId);
    return pdfFile(pdf, fileName);
  }
}
