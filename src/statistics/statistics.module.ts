import { Module } from '@nestjs/common';
import { CertificationsModule } from '../certifications/certifications.module.js';
import { KeepCountedResults } from './keep-counted-results.js';
import { PromotionsController } from './promotions.controller.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsPages } from './statistics.pages.js';
import { StatisticsService } from './statistics.service.js';

@Module({
  imports: [CertificationsModule],
  controllers: [StatisticsController, PromotionsController, StatisticsPages],
  providers: [StatisticsService, KeepCountedResults],
})
export class StatisticsModule {}
