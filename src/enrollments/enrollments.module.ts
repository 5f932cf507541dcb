import { Module } from '@nestjs/common';
import { BlocAwardsController } from './bloc-awards.controller.js';
import { BlocAwardsService } from './bloc-awards.service.js';
import { EnrollmentsController } from './enrollments.controller.js';
import { EnrollmentsService } from './enrollments.service.js';

@Module({
  controllers: [EnrollmentsController, BlocAwardsController],
  providers: [EnrollmentsService, BlocAwardsService],
  exports: [EnrollmentsService, BlocAwardsService],
})
export class EnrollmentsModule {}
