import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { pdfFile } from '../http/send-document.js';
import {
  presentPreview,
  type PresentedPreview,
  type PresentedRectification,
  type PresentedRectificationRecord,
  presentRectification,
  presentRectificationRecord,
} from './present-rectification.js';
import { DraftRectification, SealRectification } from './rectification.dto.js';
import { RectificationsService } from './rectifications.service.js';
import { RectifySession } from './rectify-session.js';

@ApiTags('rectifications')
@Controller('api/v1/jury-sessions/:sessionId/rectifications')
export class RectificationsController {
  constructor(
    @Inject(RectificationsService) private readonly rectifications: RectificationsService,
    @Inject(RectifySession) private readonly rectifying: RectifySession,
  ) {}

  /** The minutes that rectify those of a sealed session, in their order. */
  @Get()
  async list(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<{ items: PresentedRectification[] }> {
    const { opened } = await this.rectifications.all(who, sessionId);
    return { items: opened.rectifications.map(presentRectification) };
  }

  /** All that a rectification would do, before it is confirmed; writes nothing. */
  @Post('preview')
  @HttpCode(200)
  async preview(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: DraftRectification,
  ): Promise<PresentedPreview> {
    return presentPreview(await this.rectifying.preview(who, sessionId, input));
  }

  /** The president, or the administrator for the certifier, seals rectifying minutes with their password; blocs and certificates follow at once. */
  @Post()
  async rectify(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: SealRectification,
  ): Promise<PresentedRectification> {
    const { row } = await this.rectifying.rectify(who, sessionId, input);
    return presentRectification(await this.rectifications.find(who, sessionId, row.number));
  }

  /** What was sealed, as it was hashed. */
  @Get(':number')
  async find(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<PresentedRectificationRecord> {
    return presentRectificationRecord(await this.rectifications.find(who, sessionId, number));
  }

  /** The rectifying minutes as PDF, the same bytes each time. */
  @Get(':number/minutes')
  @AnswersAs('application/pdf')
  async minutes(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<StreamableFile> {
    const { pdf, fileName } = await this.rectifications.minutes(who, sessionId, number);
    return pdfFile(pdf, fileName);
  }
}
