import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { type RemindersSent, RemindersService } from './reminders.service.js';

@ApiTags('assessing')
@Controller('api/v1/jury-sessions/:sessionId/assessor-reminders')
export class RemindersController {
  constructor(@Inject(RemindersService) private readonly reminders: RemindersService) {}

  /** Write to assessors who miss something, nobody twice the same day. */
  @Post()
  @HttpCode(200)
  remind(@Who() who: Principal, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<RemindersSent> {
    return this.reminders.remind(who, sessionId);
  }
}
