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
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { CertificationsService } from '../certifications/certifications.service.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { exportLinks } from '../lists/export-links.js';
import { ListExports } from '../lists/list-exports.js';
import { listView } from '../lists/list.view.js';
import { CandidaciesQuery, PlanSession, SessionExport, SessionQuery } from './jury-session.dto.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { SESSIONS_BREADCRUMB } from './session.view.js';
import { SessionPage } from './session-page.js';
import { SESSION_LIST } from './session.list.js';
import { sessionFilters, versionOptions } from './sessions-list.view.js';

const PLANNING = { label: 'Prévoir une session', href: '/sessions/nouvelle', primary: true };

@ApiExcludeController()
@Controller('sessions')
export class SessionsPages {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(CertificationsService) private readonly certifications: CertificationsService,
    @Inject(SessionPage) private readonly page: SessionPage,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/sessions')
  async list(@Who() who: Principal, @Query() query: SessionQuery, @Req() request: Request): Promise<object> {
    const found = await this.sessions.list(who, query);
    const prepares = jurySessionPolicy.prepare(who);
    return {
      title: 'Sessions de jury',
      actions: prepares ? [PLANNING] : [],
      prepares,
      filters: sessionFilters(query, await this.certifications.list(who)),
      list: listView(SESSION_LIST, {
        ...{ page: found, query, address: request.originalUrl },
        actions: exportLinks(SESSION_LIST, request.originalUrl),
      }),
    };
  }

  @Get('export')
  export(@Who() who: Principal, @Query() asked: SessionExport): Promise<StreamableFile> {
    return this.exports.file(who, SESSION_LIST, asked, (portion) => this.sessions.list(who, { ...asked, ...portion }));
  }

  @Get('nouvelle')
  @Render('pages/session-new')
  async new(@Who() who: Principal): Promise<object> {
    demand(jurySessionPolicy.prepare(who), 'jurySession.plan');
    return this.newModel(who, blankForm());
  }

  @Post()
  async plan(
    @Who() who: Principal,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: PlanSession): Promise<string> => {
      const { id } = await this.sessions.plan(who, input);
      leaveNotice(request, 'La session est prévue. Désignez maintenant son jury et présentez les candidatures.');
      return `/sessions/${id}`;
    };
    const again = async (form: FormState) => ({ view: 'pages/session-new', model: await this.newModel(who, form) });
    await submit(PlanSession, body, response, act, again);
  }

  @Get(':id')
  @Render('pages/session')
  show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CandidaciesQuery,
    @Req() request: Request,
  ): Promise<object> {
    return this.page.model(who, id, blankForm(), { query, address: request.originalUrl });
  }

  private async newModel(who: Principal, form: FormState): Promise<object> {
    const { day = '', place = '', certificationId } = form.values;
    return {
      title: 'Prévoir une session',
      width: 'narrow',
      breadcrumb: SESSIONS_BREADCRUMB,
      certifications: versionOptions(await this.certifications.list(who), certificationId),
      form: { ...form, values: { day, place } },
    };
  }
}
