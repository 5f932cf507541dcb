import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { pdfFile } from '../http/send-document.js';
import { presentSession, type PresentedSession } from '../jury-sessions/present-session.js';
import { CloseDeliberation } from './close-deliberation.js';
import { ConfirmSealing } from './deliberation.dto.js';
import { type PresentedSeal, presentRecord, presentSeal } from './present-seal.js';
import { SealSession } from './seal-session.js';
import { SealedRecordsService } from './sealed-records.service.js';

@ApiTags('deliberations')
@Controller('api/v1/jury-sessions/:sessionId')
export class SealingController {
  constructor(
    @Inject(CloseDeliberation) private readonly closing: CloseDeliberation,
    @Inject(SealSession) private readonly sealing: SealSession,
    @Inject(SealedRecordsService) private readonly records: SealedRecordsService,
  ) {}

  /** The president closes the deliberation: every candidate present is decided. */
  @Post('deliberate')
  async deliberate(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<PresentedSession> {
    return presentSession(await this.closing.deliberate(who, sessionId));
  }

  /** The president seals the session with their password: nothing of it changes any more. */
  @Post('seal')
  async seal(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { password }: ConfirmSealing,
  ): Promise<PresentedSeal> {
    return presentSeal(await this.sealing.seal(who, sessionId, password), true);
  }

  /** What was sealed, as it was hashed, and whether it still is. */
  @Get('sealed-record')
  async record(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<PresentedSeal & { snapshot: string }> {
    const { record, intact } = await this.records.find(who, sessionId);
    return presentRecord(record, intact);
  }

  /** The minutes as PDF, from what was sealed; a draft, marked so, before. */
  @Get('minutes')
  @AnswersAs('application/pdf')
  async minutes(@Who() who: Principal, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<StreamableFile> {
    const { pdf, fileName } = await this.records.minutes(who, sessionId);
    return pdfFile(pdf, fileName);
  }
}
