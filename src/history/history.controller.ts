import { Controller, Get, Inject, Param, ParseEnumPipe, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { type PageOf, PageQuery } from '../http/page-query.dto.js';
import { HISTORY_SUBJECTS, type HistorySubject } from './history-subject.js';
import { HistoryService } from './history.service.js';
import { type PresentedAct, presentHistory } from './present-history.js';

@ApiTags('history')
@Controller('api/v1/history')
export class HistoryController {
  constructor(@Inject(HistoryService) private readonly history: HistoryService) {}

  /** Who did what to a record and to what belongs to it, and when; the newest first. */
  @Get(':subjectType/:id')
  async list(
    @Who() who: Principal,
    @Param('subjectType', new ParseEnumPipe(HISTORY_SUBJECTS)) subjectType: HistorySubject,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<PageOf<PresentedAct>> {
    return presentHistory(await this.history.of(who, subjectType, id, query));
  }
}
