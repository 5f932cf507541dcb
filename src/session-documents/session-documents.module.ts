import { Module } from '@nestjs/common';
import { SessionDocumentsController } from './session-documents.controller.js';
import { SessionDocumentsPages } from './session-documents.pages.js';
import { SessionDocumentsService } from './session-documents.service.js';
import { StatementsService } from './statements.service.js';
import { ZipDocuments } from './zip-documents.js';

@Module({
  controllers: [SessionDocumentsController, SessionDocumentsPages],
  providers: [SessionDocumentsService, StatementsService, ZipDocuments],
})
export class SessionDocumentsModule {}
