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
import { blankForm, type FormState, submit } from '../http/form.js';
import { ListExports } from '../lists/list-exports.js';
import { plural } from '../web/french/format.js';
import { CandidacyPage } from './candidacy-page.js';
import { CandidaciesService } from './candidacies.service.js';
import { ChangeCandidacy } from './candidacy.dto.js';
import { PresentableQuery, PresentAll } from './presentation.dto.js';
import { chosenIn, type Fields } from './presentation-form.js';
import { PresentationsService } from './presentations.service.js';
import { SeenVersion } from '../http/seen.dto.js';
import { CandidaciesExport } from './jury-session.dto.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { sessionCandidates, sessionCandidatesList } from './session-candidates.list.js';

@ApiExcludeController()
@Controller('sessions/:id/candidats')
export class CandidaciesPages {
  constructor(
    @Inject(CandidaciesService) private readonly candidacies: CandidaciesService,
    @Inject(PresentationsService) private readonly presentations: PresentationsService,
    @Inject(CandidacyPage) private readonly page: CandidacyPage,
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get('export')
  async export(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: CandidaciesExport,
  ): Promise<StreamableFile> {
    const loaded = await this.sessions.find(who, id);
    return this.exports.whole(who, sessionCandidatesList(loaded.session), asked, sessionCandidates(loaded, asked.q));
  }

  @Get('ajouter')
  @Render('pages/session-candidates')
  async choose(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PresentableQuery,
    @Req() request: Request,
  ): Promise<object> {
    return (await this.page.choosing(who, id, query, request.originalUrl)).model;
  }

  /** A form of many choices: it is sent, and changes nothing. */
  @Post('apercu')
  @HttpCode(200)
  @Render('pages/session-presentation')
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Body() body: Fields): Promise<object> {
    return (await this.page.previewing(who, id, body, blankForm())).model;
  }

  @Post()
  async present(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: PresentAll): Promise<string> => {
      const { length } = await this.presentations.present(who, id, input);
      const done = `${plural(length, 'candidature présentée', 'candidatures présentées')} à ce jury.`;
      leaveNotice(request, length > 0 ? done : 'Ces candidatures étaient déjà présentées à ce jury.');
      return `/sessions/${id}#candidatures`;
    };
    const again = (form: FormState) => this.page.previewing(who, id, body, form);
    await submit(PresentAll, { candidates: chosenIn(body, true) }, response, act, again);
  }

  @Get(':candidacyId')
  @Render('pages/session-candidacy')
  async edit(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
  ): Promise<object> {
    return (await this.page.changing(who, id, candidacyId, blankForm())).model;
  }

  @Post(':candidacyId')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeCandidacy): Promise<string> => {
      await this.candidacies.change(who, id, candidacyId, input);
      leaveNotice(request, 'La candidature est modifiée.');
      return `/sessions/${id}#candidatures`;
    };
    const typed = { blocs: [], ...body };
    await submit(ChangeCandidacy, typed, response, act, (form) => this.page.changing(who, id, candidacyId, form));
  }

  @Post(':candidacyId/retirer')
  async withdraw(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await this.candidacies.withdraw(who, id, { id: candidacyId, version });
      leaveNotice(request, 'La candidature est retirée de cette session.');
      return `/sessions/${id}#candidatures`;
    };
    await submit(SeenVersion, body, response, act, (form) => this.page.changing(who, id, candidacyId, form));
  }
}
