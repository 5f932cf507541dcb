import { Module } from '@nestjs/common';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { AnswerConvocations } from './answer-convocation.js';
import { AnswerPages } from './answer.pages.js';
import { ConvocationDocuments } from './convocation-documents.js';
import { ConvocationPersonPages } from './convocation-person.pages.js';
import { ConvocationsController } from './convocations.controller.js';
import { ConvocationsPages } from './convocations.pages.js';
import { ConvocationsService } from './convocations.service.js';
import { NoteConvocations } from './note-convocation.js';

@Module({
  imports: [JurySessionsModule],
  controllers: [ConvocationsController, ConvocationsPages, ConvocationPersonPages, AnswerPages],
  providers: [ConvocationsService, NoteConvocations, ConvocationDocuments, AnswerConvocations],
  exports: [ConvocationsService],
})
export class ConvocationsModule {}
