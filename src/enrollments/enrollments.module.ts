import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CertificationsModule } from '../certifications/certifications.module.js';
import { BlocAwardsController } from './bloc-awards.controller.js';
import { BlocAwardsPages } from './bloc-awards.pages.js';
import { BlocAwardsService } from './bloc-awards.service.js';
import { EnrollmentsController } from './enrollments.controller.js';
import { EnrollmentsListPages } from './enrollments-list.pages.js';
import { EnrollmentsPages } from './enrollments.pages.js';
import { EnrollmentsService } from './enrollments.service.js';

@Module({
  imports: [CertificationsModule, CandidatesModule],
  controllers: [EnrollmentsController, BlocAwardsController, EnrollmentsListPages, EnrollmentsPages, BlocAwardsPages],
  providers: [EnrollmentsService, BlocAwardsService],
  exports: [EnrollmentsService, BlocAwardsService],
})
export class EnrollmentsModule {}
