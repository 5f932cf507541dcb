import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import type { Seen } from '../database/writing.js';
import { blankForm, submit } from '../http/form.js';
import { SeenVersion } from '../http/seen.dto.js';
import { ListExports } from '../lists/list-exports.js';
import { MailExport, MailQuery } from './mail.dto.js';
import { MAIL_LIST } from './mail.list.js';
import { MailsService } from './mails.service.js';
import { mailsView, mailView } from './mail.view.js';

@ApiExcludeController()
@Controller('courriels')
export class MailsPages {
  constructor(
    @Inject(MailsService) private readonly mails: MailsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/mails')
  async list(@Who() who: Principal, @Query() query: MailQuery, @Req() request: Request): Promise<object> {
    return mailsView(await this.mails.list(who, query), query, request.originalUrl);
  }

  @Get('export')
  export(@Who() who: Principal, @Query() asked: MailExport): Promise<StreamableFile> {
    return this.exports.file(who, MAIL_LIST, asked, (portion) => this.mails.list(who, { ...asked, ...portion }));
  }

  @Get(':id')
  @Render('pages/mail')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return mailView(await this.mails.find(who, id), blankForm());
  }

  @Post(':id/reessayer')
  async retry(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const notice = 'Le courriel est remis en attente d’envoi.';
    await this.answer(who, id, body, request, response, notice, (seen) => this.mails.retry(who, seen));
  }

  @Post(':id/arrive')
  async settle(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const notice = 'Le courriel est noté comme envoyé.';
    await this.answer(who, id, body, request, response, notice, (seen) => this.mails.settle(who, seen));
  }

  @Post(':id/annuler')
  async cancel(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const notice = 'Le courriel est annulé : il ne partira pas.';
    await this.answer(who, id, body, request, response, notice, (seen) => this.mails.cancel(who, seen));
  }

  private async answer(
    who: Principal,
    id: string,
    body: Record<string, unknown>,
    request: Request,
    response: Response,
    notice: string,
    decide: (seen: Seen) => Promise<unknown>,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await decide({ id, version });
      leaveNotice(request, notice);
      return `/courriels/${id}`;
    };
    await submit(SeenVersion, body, response, act, async (form) => ({
      view: 'pages/mail',
      model: mailView(await this.mails.find(who, id), form),
    }));
  }
}
