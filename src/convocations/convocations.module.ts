import { Module } from '@nestjs/common';
import { AnswerConvocations } from './answer-convocation.js';
import { AnswerPages } from './answer.pages.js';
import { ConvocationDocuments } from './convocation-documents.js';
import { ConvocationsController } from './convocations.controller.js';
import { ConvocationsPages } from './convocations.pages.js';
import { ConvocationsService } from './convocations.service.js';

@Module({
  controllers: [ConvocationsController, ConvocationsPages, AnswerPages],
  providers: [ConvocationsService, ConvocationDocuments, AnswerConvocations],
  exports: [ConvocationsService],
})
export class ConvocationsModule {}
