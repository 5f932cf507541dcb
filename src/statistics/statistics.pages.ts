import { Controller, Get, Inject, Param, Query, Render, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { CertificationsService } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { documentFile } from '../http/send-document.js';
import { promotionsFile, promotionsView } from './promotions.view.js';
import { PromotionsFileQuery, PromotionsQuery, StatisticsFileQuery, StatisticsQuery } from './statistics.dto.js';
import { statisticsFile } from './statistics-file.view.js';
import { statisticsPolicy } from './statistics.policy.js';
import { StatisticsService } from './statistics.service.js';
import { statisticsView } from './statistics.view.js';

@ApiExcludeController()
@Controller('statistiques')
export class StatisticsPages {
  constructor(
    @Inject(StatisticsService) private readonly statistics: StatisticsService,
    @Inject(CertificationsService) private readonly certifications: CertificationsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Render('pages/statistics')
  async show(@Who() who: Principal, @Query() query: StatisticsQuery): Promise<object> {
    return statisticsView(await this.statistics.find(who, query), statisticsPolicy.readPromotions(who));
  }

  @Get('fichier')
  async file(@Who() who: Principal, @Query() query: StatisticsFileQuery): Promise<StreamableFile> {
    const { content, type, name } = await statisticsFile(await this.statistics.find(who, query), query);
    return documentFile(content, type, name);
  }

  /** Of the first certification that has any where none is named. */
  @Get('promotions')
  @Render('pages/promotions')
  async promotions(@Who() who: Principal, @Query() { certification }: PromotionsQuery): Promise<object> {
    const versions = await this.certifications.list(who);
    const code = certification ?? versions[0]?.code ?? '';
    const found = await this.statistics.promotions(who, code);
    return promotionsView(found, versions, this.clock.today());
  }

  @Get('promotions/:code/fichier')
  async promotionsFile(
    @Who() who: Principal,
    @Param('code') code: string,
    @Query() { format }: PromotionsFileQuery,
  ): Promise<StreamableFile> {
    const found = await this.statistics.promotions(who, code);
    const { content, type, name } = await promotionsFile(found, this.clock.today(), format);
    return documentFile(content, type, name);
  }
}
