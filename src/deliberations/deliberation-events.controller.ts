import { Controller, Get, Headers, Inject, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { DeliberationEvents } from './deliberation-events.service.js';
import { StateSeen } from './deliberation.dto.js';

@ApiTags('deliberations')
@Controller('api/v1/jury-sessions/:sessionId/deliberations/events')
export class DeliberationEventsController {
  constructor(@Inject(DeliberationEvents) private readonly events: DeliberationEvents) {}

  /**
   * Server-sent events: `changed`, with the ids of the candidacies that are no longer as they were (null: any may be),
   * until `ended` once the results are published. `Last-Event-ID`, or `since`, names the state that the reader has.
   */
  @Get()
  @AnswersAs('text/event-stream')
  async follow(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Query() { since = '' }: StateSeen,
    @Headers('last-event-id') lastSeen: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.events.open(who, sessionId, lastSeen ?? since, request, response);
  }
}
