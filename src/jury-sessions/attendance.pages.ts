import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { attendanceFrom } from './attendance-form.js';
import { AttendanceService } from './attendance.service.js';
import { attendanceView, recordedText } from './attendance.view.js';
import { AttendanceQuery, TakeAttendance } from './attendance.dto.js';
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
  async sheet(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AttendanceQuery,
    @Req() request: Request,
  ): Promise<object> {
    return attendanceView(await this.sessions.find(who, id), { query, address: request.originalUrl }, blankForm());
  }

  /** Back to the sheet as it was filtered, for the next ones. */
  @Post()
  async take(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AttendanceQuery,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const address = request.originalUrl;
    const act = async (input: TakeAttendance): Promise<string> => {
      leaveNotice(request, recordedText(await this.attendance.take(who, id, input)));
      return address;
    };
    const again = async (form: FormState) => {
      const typed = { ...form, values: body };
      const model = attendanceView(await this.sessions.find(who, id), { query, address }, typed);
      return { view: 'pages/session-attendance', model };
    };
    await submit(TakeAttendance, attendanceFrom(body), response, act, again);
  }
}
