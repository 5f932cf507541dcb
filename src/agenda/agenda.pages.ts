import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { PressedButton } from '../jury-sessions/jury-session.dto.js';
import { plural } from '../web/french/format.js';
import { agendaFrom } from './agenda-form.js';
import { agendaHoursView } from './agenda-hours.view.js';
import { AgendaTermsService } from './agenda-terms.service.js';
import { ProposeAgenda, SetAgenda } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';
import { agendaView } from './agenda.view.js';
import { PassagesService } from './passages.service.js';
import { ProposePassages } from './propose-passages.js';

const PAGE = 'pages/session-agenda';
const HOURS = 'pages/session-agenda-hours';

@ApiExcludeController()
@Controller('sessions/:id/agenda')
export class AgendaPages {
  constructor(
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(AgendaTermsService) private readonly terms: AgendaTermsService,
    @Inject(ProposePassages) private readonly proposing: ProposePassages,
    @Inject(PassagesService) private readonly passages: PassagesService,
  ) {}

  @Get()
  @Render(PAGE)
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return agendaView(who, await this.agenda.find(who, id), blankForm());
  }

  @Post('proposer')
  async propose(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: ProposeAgenda): Promise<string> => {
      const { placed, unplaced } = await this.proposing.propose(who, id, version);
      const left =
        unplaced.length === 0 ? '' : ` ${plural(unplaced.length, 'candidature')} sans place\u00a0: voyez pourquoi.`;
      leaveNotice(request, `L’agenda est proposé\u00a0: ${plural(placed, 'passage')}.${left}`);
      return `/sessions/${id}/agenda`;
    };
    await submit(ProposeAgenda, body, response, act, (form) => this.again(who, id, form));
  }

  @Post('vider')
  async empty(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (): Promise<string> => {
      const emptied = await this.passages.emptyAll(who, id);
      leaveNotice(
        request,
        `${plural(emptied, 'passage retiré', 'passages retirés')}\u202f; ceux qui sont épinglés restent.`,
      );
      return `/sessions/${id}/agenda`;
    };
    await submit(PressedButton, body, response, act, (form) => this.again(who, id, form));
  }

  @Get('horaires')
  @Render(HOURS)
  hours(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.hoursModel(who, id, blankForm());
  }

  @Post('horaires')
  async setHours(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: SetAgenda): Promise<string> => {
      await this.terms.set(who, id, input);
      leaveNotice(request, 'Les horaires et les durées sont enregistrés.');
      return `/sessions/${id}/agenda`;
    };
    const again = async (form: FormState) => ({ view: HOURS, model: await this.hoursModel(who, id, form) });
    await submit(SetAgenda, agendaFrom(body), response, act, again);
  }

  private async again(who: Principal, id: string, form: FormState): Promise<{ view: string; model: object }> {
    return { view: PAGE, model: agendaView(who, await this.agenda.find(who, id), form) };
  }

  private async hoursModel(who: Principal, id: string, form: FormState): Promise<object> {
    demand(jurySessionPolicy.prepare(who), 'agenda.set');
    return agendaHoursView((await this.agenda.find(who, id)).found.loaded, form);
  }
}
