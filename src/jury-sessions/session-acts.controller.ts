import { Body, Controller, Delete, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AttendanceService } from './attendance.service.js';
import { TakeAttendance } from './attendance.dto.js';
import { SeenVersion } from '../http/seen.dto.js';
import { ReopenSession, WriteDerogation } from './jury-session.dto.js';
import { type PresentedSession, presentSession } from './present-session.js';
import { SessionActsService } from './session-acts.service.js';

@ApiTags('jury sessions')
@Controller('api/v1/jury-sessions/:id')
export class SessionActsController {
  constructor(
    @Inject(SessionActsService) private readonly acts: SessionActsService,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
  ) {}

  /** Members and candidates have their convocation. */
  @Post('convene')
  async convene(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedSession> {
    return presentSession(await this.acts.convene(who, id));
  }

  /** The jury sits: president present, composition met or derogation written, quorum. */
  @Post('open')
  async open(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedSession> {
    return presentSession(await this.acts.open(who, id));
  }

  /** From deliberated back to open, before sealing, for a reason that is kept. */
  @Post('reopen')
  async reopen(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReopenSession,
  ): Promise<PresentedSession> {
    return presentSession(await this.acts.reopen(who, id, reason));
  }

  /** Allow the session to open with an unmet clause; the minutes show it. */
  @Put('derogation')
  async derogate(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: WriteDerogation,
  ): Promise<PresentedSession> {
    return presentSession(await this.acts.derogate(who, id, input));
  }

  /** `version` is the session's. */
  @Delete('derogation')
  async withdrawDerogation(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<PresentedSession> {
    return presentSession(await this.acts.withdrawDerogation(who, { id, version }));
  }

  /** Record who is there, among members and candidates, all or none. */
  @Put('attendance')
  @HttpCode(204)
  async takeAttendance(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: TakeAttendance,
  ): Promise<void> {
    await this.attendance.take(who, id, input);
  }
}
