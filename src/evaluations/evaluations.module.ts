import { Module } from '@nestjs/common';
import { EnrollmentsModule } from '../enrollments/enrollments.module.js';
import { CandidateFilePages } from './candidate-file.pages.js';
import { CandidateFileService } from './candidate-file.service.js';
import { EvaluationsController } from './evaluations.controller.js';
import { EvaluationsService } from './evaluations.service.js';

@Module({
  imports: [EnrollmentsModule],
  controllers: [EvaluationsController, CandidateFilePages],
  providers: [EvaluationsService, CandidateFileService],
  exports: [EvaluationsService],
})
export class EvaluationsModule {}
