import { Body, Controller, Delete, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AppointMember, ChangeMember } from './jury-member.dto.js';
import { JuryMembersService } from './jury-members.service.js';
import { SeenVersion } from '../http/seen.dto.js';
import { type PresentedMember, presentMember } from './present-session.js';

@ApiTags('jury members')
@Controller('api/v1/jury-sessions/:sessionId/members')
export class JuryMembersController {
  constructor(@Inject(JuryMembersService) private readonly members: JuryMembersService) {}

  @Post()
  async appoint(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: AppointMember,
  ): Promise<PresentedMember> {
    return presentMember(await this.members.appoint(who, sessionId, input));
  }

  @Patch(':id')
  async change(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeMember,
  ): Promise<PresentedMember> {
    return presentMember(await this.members.change(who, sessionId, id, input));
  }

  /** Withdraw a member, with their recusals; the journal keeps both. */
  @Delete(':id')
  @HttpCode(204)
  async withdraw(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.members.withdraw(who, sessionId, { id, version });
  }
}
