import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, type Shown, submit } from '../http/form.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { SeenVersion } from '../http/seen.dto.js';
import { AgendaTermsService, roomOf } from './agenda-terms.service.js';
import { AddRoom, ChangeRoom } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';
import { roomView } from './room.view.js';

const PAGE = 'pages/session-room';
/** What a form without a box ticked sends nothing of. */
const NOBODY = { memberIds: [] };

@ApiExcludeController()
@Controller('sessions/:id/agenda/salles')
export class RoomsPages {
  constructor(
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(AgendaTermsService) private readonly rooms: AgendaTermsService,
  ) {}

  @Get('nouvelle')
  @Render(PAGE)
  async blank(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return (await this.shown(who, id, null, blankForm())).model;
  }

  @Post()
  async add(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: AddRoom): Promise<string> => {
      const { name } = await this.rooms.addRoom(who, id, input);
      leaveNotice(request, `La salle ${name} est ajoutée.`);
      return `/sessions/${id}/agenda`;
    };
    await submit(AddRoom, { ...NOBODY, ...body }, response, act, (form) => this.shown(who, id, null, form));
  }

  @Get(':roomId')
  @Render(PAGE)
  async edit(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('roomId', ParseUUIDPipe) roomId: string,
  ): Promise<object> {
    return (await this.shown(who, id, roomId, blankForm())).model;
  }

  @Post(':roomId')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('roomId', ParseUUIDPipe) roomId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeRoom): Promise<string> => {
      const { name } = await this.rooms.changeRoom(who, id, roomId, input);
      leaveNotice(request, `La salle ${name} est modifiée.`);
      return `/sessions/${id}/agenda`;
    };
    await submit(ChangeRoom, { ...NOBODY, ...body }, response, act, (form) => this.shown(who, id, roomId, form));
  }

  @Post(':roomId/retirer')
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('roomId', ParseUUIDPipe) roomId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await this.rooms.removeRoom(who, id, { id: roomId, version });
      leaveNotice(request, 'La salle est retirée.');
      return `/sessions/${id}/agenda`;
    };
    await submit(SeenVersion, body, response, act, (form) => this.shown(who, id, roomId, { ...form, problem: null }));
  }

  private async shown(who: Principal, id: string, roomId: string | null, form: FormState): Promise<Shown> {
    demand(jurySessionPolicy.prepare(who), 'sessionRoom.change');
    const { loaded } = (await this.agenda.find(who, id)).found;
    const room = roomId === null ? null : roomOf(loaded.agenda, roomId);
    return { view: PAGE, model: roomView(loaded, room, form) };
  }
}
