import { Module } from '@nestjs/common';
import { CertificationsModule } from '../certifications/certifications.module.js';
import { InsertionSurveysModule } from '../insertion-surveys/insertion-surveys.module.js';
import { KeepCountedResults } from './keep-counted-results.js';
import { PromotionSurveysPages } from './promotion-surveys.pages.js';
import { PromotionsController } from './promotions.controller.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsPages } from './statistics.pages.js';
import { StatisticsService } from './statistics.service.js';

@Module({
  imports: [CertificationsModule, InsertionSurveysModule],
  controllers: [StatisticsController, PromotionsController, StatisticsPages, PromotionSurveysPages],
  providers: [StatisticsService, KeepCountedResults],
})
export class StatisticsModule {}
