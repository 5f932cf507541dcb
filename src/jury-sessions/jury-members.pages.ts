import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { AppointMember, ChangeMember } from './jury-member.dto.js';
import { memberFormView } from './jury-member.view.js';
import { JuryMembersService, memberOf } from './jury-members.service.js';
import { SeenVersion } from './jury-session.dto.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { memberName } from './session-jury.view.js';

type Fields = Record<string, unknown>;

@ApiExcludeController()
@Controller('sessions/:id/membres')
export class JuryMembersPages {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(JuryMembersService) private readonly members: JuryMembersService,
  ) {}

  @Get('nouveau')
  @Render('pages/session-member')
  async new(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return (await this.show(who, id, blankForm())).model;
  }

  @Post()
  async appoint(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: AppointMember): Promise<string> => {
      leaveNotice(request, `${memberName(await this.members.appoint(who, id, input))} siège dans ce jury.`);
      return `/sessions/${id}#jury`;
    };
    await submit(AppointMember, body, response, act, (form) => this.show(who, id, form));
  }

  @Get(':memberId')
  @Render('pages/session-member')
  async edit(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
  ): Promise<object> {
    return (await this.show(who, id, blankForm(), memberId)).model;
  }

  @Post(':memberId')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeMember): Promise<string> => {
      const member = await this.members.change(who, id, memberId, input);
      leaveNotice(request, `Ce qui est dit de ${memberName(member)} est modifié.`);
      return `/sessions/${id}#jury`;
    };
    const typed = { ...body, accountId: body.accountId === '' ? null : body.accountId };
    await submit(ChangeMember, typed, response, act, (form) => this.show(who, id, form, memberId));
  }

  @Post(':memberId/retirer')
  async withdraw(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await this.members.withdraw(who, id, { id: memberId, version });
      leaveNotice(request, 'Le membre est retiré du jury.');
      return `/sessions/${id}#jury`;
    };
    await submit(SeenVersion, body, response, act, (form) => this.show(who, id, form, memberId));
  }

  private async show(
    who: Principal,
    id: string,
    form: FormState,
    memberId?: string,
  ): Promise<{ view: string; model: object }> {
    const accounts = await this.members.juryAccounts(who);
    const loaded = await this.sessions.find(who, id);
    const member = memberId === undefined ? undefined : memberOf(loaded.members, memberId);
    return { view: 'pages/session-member', model: memberFormView(loaded, accounts, form, member) };
  }
}
