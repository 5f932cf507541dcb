import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { plural } from '../web/french/format.js';
import { CandidacyPage } from './candidacy-page.js';
import { CandidaciesService } from './candidacies.service.js';
import { ChangeCandidacy, PresentableQuery, PresentCandidates } from './candidacy.dto.js';
import { SeenVersion } from './jury-session.dto.js';

type Fields = Record<string, unknown>;

@ApiExcludeController()
@Controller('sessions/:id/candidats')
export class CandidaciesPages {
  constructor(
    @Inject(CandidaciesService) private readonly candidacies: CandidaciesService,
    @Inject(CandidacyPage) private readonly page: CandidacyPage,
  ) {}

  @Get('ajouter')
  @Render('pages/session-candidates')
  async choose(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PresentableQuery,
    @Req() request: Request,
  ): Promise<object> {
    return (await this.page.choosing(who, id, query, request.originalUrl, blankForm())).model;
  }

  @Post()
  async present(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: PresentCandidates): Promise<string> => {
      const { length } = await this.candidacies.present(who, id, input);
      leaveNotice(request, `${plural(length, 'candidature présentée', 'candidatures présentées')} à ce jury.`);
      return `/sessions/${id}#candidatures`;
    };
    const again = (form: FormState) =>
      this.page.choosing(who, id, new PresentableQuery(), `/sessions/${id}/candidats/ajouter`, form);
    await submit(PresentCandidates, body, response, act, again);
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
