import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { plural } from '../web/french/format.js';
import { assessorsHref } from './assignments.view.js';
import { RoomAssignmentsService } from './room-assignments.service.js';
import { roomAssignmentsView } from './room-assignments.view.js';

/** Who passes in a room is assessed by who sits there: what that changes, then the act. */
@ApiExcludeController()
@Controller('sessions/:id/evaluateurs/salles')
export class RoomAssignmentsPages {
  constructor(@Inject(RoomAssignmentsService) private readonly assignments: RoomAssignmentsService) {}

  @Get()
  @Render('pages/session-assignments')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return roomAssignmentsView(await this.assignments.outlook(who, id));
  }

  @Post()
  async assign(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: object,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { toAssign, toWithdraw } = await this.assignments.assign(who, id);
    const taken = toWithdraw.length > 0 ? `, ${plural(toWithdraw.length, 'fiche retirée', 'fiches retirées')}` : '';
    leaveNotice(request, `${plural(toAssign.length, 'fiche confiée', 'fiches confiées')}${taken}.`);
    response.redirect(303, assessorsHref(id));
  }
}
