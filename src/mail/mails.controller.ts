import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SeenVersion } from '../http/seen.dto.js';
import { MailExport, MailQuery } from './mail.dto.js';
import { MailsService } from './mails.service.js';
import { type PresentedMail, type PresentedMailPage, presentMail } from './present-mail.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { ListExports } from '../lists/list-exports.js';
import { MAIL_LIST } from './mail.list.js';

@ApiTags('mails')
@Controller('api/v1/mails')
export class MailsController {
  constructor(
    @Inject(MailsService) private readonly mails: MailsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** The outbox, the latest first: what waits, has left, has failed, or may have left. */
  @Get()
  async list(@Who() who: Principal, @Query() query: MailQuery): Promise<PresentedMailPage> {
    const page = await this.mails.list(who, query);
    return { ...page, items: page.items.map(presentMail) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: MailExport): Promise<StreamableFile> {
    return this.exports.file(who, MAIL_LIST, asked, (portion) => this.mails.list(who, { ...asked, ...portion }));
  }

  @Get(':id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedMail> {
    return presentMail(await this.mails.find(who, id));
  }

  /** Send again what has failed, or what may not have arrived. */
  @Post(':id/retry')
  @HttpCode(200)
  async retry(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeenVersion,
  ): Promise<PresentedMail> {
    return presentMail(await this.mails.retry(who, { id, version }));
  }

  /** What was uncertain has arrived. */
  @Post(':id/settle')
  @HttpCode(200)
  async settle(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeenVersion,
  ): Promise<PresentedMail> {
    return presentMail(await this.mails.settle(who, { id, version }));
  }

  /** What waits, or has failed, shall not leave. */
  @Post(':id/cancel')
  @HttpCode(200)
  async cancel(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeenVersion,
  ): Promise<PresentedMail> {
    return presentMail(await this.mails.cancel(who, { id, version }));
  }
}
