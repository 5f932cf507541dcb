import { Module } from '@nestjs/common';
import { EvaluationImportsController } from './evaluation-imports.controller.js';
import { EvaluationImportsPages } from './evaluation-imports.pages.js';
import { EvaluationImports } from './evaluation-imports.service.js';

@Module({
  controllers: [EvaluationImportsController, EvaluationImportsPages],
  providers: [EvaluationImports],
})
export class EvaluationImportsModule {}
