import { Module } from '@nestjs/common';
import { EnrollmentsModule } from '../enrollments/enrollments.module.js';
import { EnrollmentEvaluationsPages } from './enrollment-evaluations.pages.js';
import { EvaluationsController } from './evaluations.controller.js';
import { EvaluationsService } from './evaluations.service.js';

@Module({
  imports: [EnrollmentsModule],
  controllers: [EvaluationsController, EnrollmentEvaluationsPages],
  providers: [EvaluationsService],
  exports: [EvaluationsService],
})
export class EvaluationsModule {}
