import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import type { Promotion } from '../domain/statistics/promotions.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { documentFile } from '../http/send-document.js';
import { promotionsFile } from './promotions.view.js';
import { PromotionsFileQuery } from './statistics.dto.js';
import { StatisticsService } from './statistics.service.js';

@ApiTags('statistics')
@Controller('api/v1/certifications/:code/promotions')
export class PromotionsController {
  constructor(
    @Inject(StatisticsService) private readonly statistics: StatisticsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** People who obtained it by calendar year and access route, with those enrolled and presented that year; all versions together. */
  @Get()
  async list(@Who() who: Principal, @Param('code') code: string): Promise<readonly Promotion[]> {
    return (await this.statistics.promotions(who, code)).promotions;
  }

  /** The same as a spreadsheet in French. */
  @Get('file')
  @AnswersAs('application/octet-stream')
  async file(
    @Who() who: Principal,
    @Param('code') code: string,
    @Query() { format }: PromotionsFileQuery,
  ): Promise<StreamableFile> {
    const found = await this.statistics.promotions(who, code);
    const { content, type, name } = await promotionsFile(found, this.clock.today(), format);
    return documentFile(content, type, name);
  }
}
