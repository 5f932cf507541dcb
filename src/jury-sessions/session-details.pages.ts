import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { SeenVersion } from '../http/seen.dto.js';
import { ChangeSession } from './jury-session.dto.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { sessionBreadcrumb } from './session.view.js';
import { permissionsOf } from './session-permissions.js';

/** Day and place of a session, and taking it back. */
@ApiExcludeController()
@Controller('sessions/:id')
export class SessionDetailsPages {
  constructor(@Inject(JurySessionsService) private readonly sessions: JurySessionsService) {}

  @Get('modifier')
  @Render('pages/session-details')
  edit(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.model(who, id, blankForm());
  }

  @Post('modifier')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeSession): Promise<string> => {
      await this.sessions.change(who, id, input);
      leaveNotice(request, 'La session est modifiée.');
      return `/sessions/${id}`;
    };
    await submit(ChangeSession, body, response, act, (form) => this.again(who, id, form));
  }

  @Post('supprimer')
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await this.sessions.remove(who, { id, version });
      leaveNotice(request, 'La session est supprimée.');
      return '/sessions';
    };
    await submit(SeenVersion, body, response, act, (form) => this.again(who, id, form));
  }

  private async again(who: Principal, id: string, form: FormState): Promise<{ view: string; model: object }> {
    return { view: 'pages/session-details', model: await this.model(who, id, form) };
  }

  private async model(who: Principal, id: string, form: FormState): Promise<object> {
    demand(jurySessionPolicy.prepare(who), 'jurySession.change');
    const loaded = await this.sessions.find(who, id);
    const { day, place, version } = loaded.session;
    return {
      title: 'Modifier la session',
      width: 'narrow',
      breadcrumb: sessionBreadcrumb(loaded.session),
      ...{ id, version, can: permissionsOf(who, loaded) },
      empty: loaded.members.length + loaded.candidacies.length === 0,
      form: { ...form, values: { day, place, ...form.values } },
    };
  }
}
