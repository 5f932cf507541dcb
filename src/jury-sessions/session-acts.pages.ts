import { Body, Controller, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SeenVersion } from '../http/seen.dto.js';
import { PressedButton, ReopenSession, WriteDerogation } from './jury-session.dto.js';
import { SessionActsService } from './session-acts.service.js';
import { SessionPage } from './session-page.js';

type Fields = Record<string, unknown>;

/** The buttons that take a session a step further, or let it be. */
@ApiExcludeController()
@Controller('sessions/:id')
export class SessionActsPages {
  constructor(
    @Inject(SessionActsService) private readonly acts: SessionActsService,
    @Inject(SessionPage) private readonly page: SessionPage,
  ) {}

  @Post('convoquer')
  async convene(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const notice = 'Les convocations sont parties. Le jour venu, relevez les présences.';
    const form = { who, id, body, request, response };
    await this.page.answer(PressedButton, form, notice, () => this.acts.convene(who, id));
  }

  @Post('ouvrir')
  async open(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const notice = 'La session est ouverte\u00a0: le jury peut délibérer.';
    const form = { who, id, body, request, response };
    await this.page.answer(PressedButton, form, notice, () => this.acts.open(who, id));
  }

  @Post('rouvrir')
  async reopen(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = { who, id, body, request, response };
    const act = ({ reason }: ReopenSession) => this.acts.reopen(who, id, reason);
    await this.page.answer(ReopenSession, form, 'La délibération est rouverte.', act);
  }

  @Post('derogation')
  async derogate(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = { who, id, body, request, response };
    const notice = 'La dérogation est enregistrée\u00a0: le procès-verbal la mentionnera.';
    await this.page.answer(WriteDerogation, form, notice, (input) => this.acts.derogate(who, id, input));
  }

  @Post('derogation/retirer')
  async withdrawDerogation(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = { who, id, body, request, response };
    const act = ({ version }: SeenVersion) => this.acts.withdrawDerogation(who, { id, version });
    await this.page.answer(SeenVersion, form, 'La dérogation est retirée.', act);
  }
}
