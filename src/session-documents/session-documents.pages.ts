import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Render, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { pdfFile } from '../http/send-document.js';
import { documentNamed } from './document-names.js';
import { DocumentQuery } from './session-document.dto.js';
import { SessionDocumentsService } from './session-documents.service.js';
import { sessionDocumentsView } from './session-documents.view.js';
import { sessionStatisticsView } from './session-statistics.view.js';
import { StatementsService } from './statements.service.js';
import { ZipDocuments } from './zip-documents.js';

@ApiExcludeController()
@Controller()
export class SessionDocumentsPages {
  constructor(
    @Inject(SessionDocumentsService) private readonly documents: SessionDocumentsService,
    @Inject(StatementsService) private readonly statements: StatementsService,
    @Inject(ZipDocuments) private readonly archives: ZipDocuments,
  ) {}

  @Get('sessions/:id/documents')
  @Render('pages/session-documents')
  async list(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return sessionDocumentsView(await this.documents.all(who, id));
  }

  @Get('sessions/:id/documents.zip')
  async archive(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { stream, fileName } = await this.archives.archive(who, id);
    return new StreamableFile(stream, { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }

  @Get('sessions/:id/documents/:document.pdf')
  async document(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('document') document: string,
    @Query() query: DocumentQuery,
  ): Promise<StreamableFile> {
    const { pdf, fileName } = await this.documents.print(who, id, documentNamed(document), query);
    return pdfFile(pdf, fileName);
  }

  @Get('sessions/:id/statistiques')
  @Render('pages/session-statistics')
  async statistics(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return sessionStatisticsView(await this.documents.statisticsSoFar(who, id));
  }

  /** For the staff, and for the candidate from their own space. */
  @Get('releves/:candidacyId.pdf')
  async statement(
    @Who() who: Principal,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
  ): Promise<StreamableFile> {
    const { pdf, fileName } = await this.statements.statement(who, candidacyId);
    return pdfFile(pdf, fileName);
  }
}
