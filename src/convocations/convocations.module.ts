import { Module } from '@nestjs/common';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { AnswerConvocations } from './answer-convocation.js';
import { AnswerPages } from './answer.pages.js';
import { ConvocationDocuments } from './convocation-documents.js';
import { ConvocationPersonPages } from './convocation-person.pages.js';
import { ConvocationsController } from './convocations.controller.js';
import { AnswerOwnConvocations } from './answer-own-convocation.js';
import { ConvocationsPages } from './convocations.pages.js';
import { ConvocationsService } from './convocations.service.js';
import { NoteConvocations } from './note-convocation.js';
import { OwnConvocationPages } from './own-convocation.pages.js';
import { OwnConvocationsController } from './own-convocations.controller.js';
import { WithdrawConvocations } from './withdraw-convocations.js';

@Module({
  imports: [JurySessionsModule],
  controllers: [
    ConvocationsController,
    ConvocationsPages,
    ConvocationPersonPages,
    AnswerPages,
    OwnConvocationsController,
    OwnConvocationPages,
  ],
  providers: [
    ...[ConvocationsService, NoteConvocations, WithdrawConvocations, ConvocationDocuments],
    ...[AnswerConvocations, AnswerOwnConvocations],
  ],
  exports: [ConvocationsService],
})
export class ConvocationsModule {}
