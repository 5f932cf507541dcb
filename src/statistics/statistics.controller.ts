import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { Statistics } from '../domain/statistics/statistics.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { documentFile } from '../http/send-document.js';
import { StatisticsFileQuery, StatisticsQuery } from './statistics.dto.js';
import { statisticsFile } from './statistics-file.view.js';
import { StatisticsService } from './statistics.service.js';

interface PresentedStatistics extends Statistics {
  /** Sealed sessions whose record is no more what was sealed: they are in no figure. */
  readonly uncounted: number;
}

@ApiTags('statistics')
@Controller('api/v1/statistics')
export class StatisticsController {
  constructor(@Inject(StatisticsService) private readonly statistics: StatisticsService) {}

  /** What became of the candidates of sealed sessions, with rectifications: by year, certification, bloc, route, place and session. */
  @Get()
  async find(@Who() who: Principal, @Query() query: StatisticsQuery): Promise<PresentedStatistics> {
    const { statistics, uncounted } = await this.statistics.find(who, query);
    return { ...statistics, uncounted };
  }

  /** The same as a spreadsheet in French; for others to read, lines of fewer than five people are told together. */
  @Get('file')
  @AnswersAs('application/octet-stream')
  async file(@Who() who: Principal, @Query() query: StatisticsFileQuery): Promise<StreamableFile> {
    const { content, type, name } = await statisticsFile(await this.statistics.find(who, query), query);
    return documentFile(content, type, name);
  }
}
