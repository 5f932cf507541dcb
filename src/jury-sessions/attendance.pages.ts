import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { attendanceFrom } from './attendance-form.js';
import { AttendanceService } from './attendance.service.js';
import { attendanceView } from './attendance.view.js';
import { TakeAttendance } from './candidacy.dto.js';
import { JurySessionsService } from './jury-sessions.service.js';

@ApiExcludeController()
@Controller('sessions/:id/emargement')
export class AttendancePages {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
  ) {}

  @Get()
  @Render('pages/session-attendance')
  async sheet(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return attendanceView(await this.sessions.find(who, id), blankForm());
  }

  @Post()
  async take(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: TakeAttendance): Promise<string> => {
      await this.attendance.take(who, id, input);
      leaveNotice(request, 'Les présences sont relevées.');
      return `/sessions/${id}`;
    };
    const again = async (form: FormState) => {
      const typed = { ...form, values: body };
      return { view: 'pages/session-attendance', model: attendanceView(await this.sessions.find(who, id), typed) };
    };
    await submit(TakeAttendance, attendanceFrom(body), response, act, again);
  }
}
