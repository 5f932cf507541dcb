import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, submit } from '../http/form.js';
import { AppointMember, ChangeMember, SeatQuery } from './jury-member.dto.js';
import { JuryMembersService } from './jury-members.service.js';
import { SeenVersion } from '../http/seen.dto.js';
import { MemberPage } from './member-page.js';
import { memberName } from './session-jury.view.js';

type Fields = Record<string, unknown>;

/** What the form leaves blank of these is taken away. */
const WITHOUT = {
  ...{ qualification: null, email: null, phone: null, accountId: null },
  ...{ appointedBy: null, appointedOn: null, appointmentReference: null },
} as const;

@ApiExcludeController()
@Controller('sessions/:id/membres')
export class JuryMembersPages {
  constructor(
    @Inject(JuryMembersService) private readonly members: JuryMembersService,
    @Inject(MemberPage) private readonly page: MemberPage,
  ) {}

  @Get('nouveau')
  @Render('pages/session-member')
  async new(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Query() query: SeatQuery): Promise<object> {
    return (await this.page.appointing(who, id, query, blankForm())).model;
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
    await submit(AppointMember, body, response, act, (form) => this.page.appointing(who, id, {}, form));
  }

  @Get(':memberId')
  @Render('pages/session-member')
  async edit(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
  ): Promise<object> {
    return (await this.page.changing(who, id, memberId, blankForm())).model;
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
      const member = await this.members.change(who, id, memberId, { ...WITHOUT, ...input });
      leaveNotice(request, `Ce qui est dit de ${memberName(member)} est modifié.`);
      return `/sessions/${id}#jury`;
    };
    await submit(ChangeMember, body, response, act, (form) => this.page.changing(who, id, memberId, form));
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
    await submit(SeenVersion, body, response, act, (form) => this.page.changing(who, id, memberId, form));
  }
}
