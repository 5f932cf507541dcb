import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, type Shown, submit } from '../http/form.js';
import { candidacyOf } from '../jury-sessions/candidacies.service.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { SeenVersion } from '../http/seen.dto.js';
import { MovePassage, SetPassage, SwapPassages } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';
import { candidatePassagesView } from './passage.view.js';
import { PassagesService } from './passages.service.js';

type Fields = Record<string, unknown>;

/** A form of this page: who sent what, on which passage of whom. */
interface Sent {
  readonly who: Principal;
  readonly id: string;
  readonly candidacyId: string;
  readonly body: Fields;
  readonly request: Request;
  readonly response: Response;
}

const PAGE = 'pages/session-passage';

@ApiExcludeController()
@Controller('sessions/:id/agenda/candidats/:candidacyId')
export class PassagesPages {
  constructor(
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(PassagesService) private readonly passages: PassagesService,
  ) {}

  @Get()
  @Render(PAGE)
  async show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
  ): Promise<object> {
    return (await this.shown(who, id, candidacyId, blankForm())).model;
  }

  @Post('placer')
  async set(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sent = { who, id, candidacyId, body, request, response };
    await this.answer(SetPassage, sent, { ...body, candidacyId }, 'Le passage est fixé.', (input) =>
      this.passages.set(who, id, input),
    );
  }

  @Post(':passageId/deplacer')
  async move(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Param('passageId', ParseUUIDPipe) passageId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sent = { who, id, candidacyId, body: { ...body, passageId }, request, response };
    await this.answer(MovePassage, sent, body, 'Le passage est déplacé et épinglé.', (input) =>
      this.passages.move(who, id, passageId, input),
    );
  }

  @Post(':passageId/echanger')
  async swap(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Param('passageId', ParseUUIDPipe) passageId: string,
    @Body() { version, other }: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [otherId, otherVersion] = (typeof other === 'string' ? other : '').split(':');
    const sent = { who, id, candidacyId, body: {}, request, response };
    const swapped = { version, otherId, otherVersion };
    await this.answer(SwapPassages, sent, swapped, 'Les deux passages sont échangés et épinglés.', (input) =>
      this.passages.swap(who, id, passageId, input),
    );
  }

  @Post(':passageId/epingler')
  async pin(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Param('passageId', ParseUUIDPipe) passageId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sent = { who, id, candidacyId, body, request, response };
    await this.answer(
      SeenVersion,
      sent,
      body,
      'Le passage est épinglé : une nouvelle proposition le laissera là.',
      ({ version }) => this.passages.pin(who, id, { id: passageId, version }),
    );
  }

  @Post(':passageId/desepingler')
  async unpin(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Param('passageId', ParseUUIDPipe) passageId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sent = { who, id, candidacyId, body, request, response };
    await this.answer(SeenVersion, sent, body, 'Le passage n’est plus épinglé.', ({ version }) =>
      this.passages.unpin(who, id, { id: passageId, version }),
    );
  }

  @Post(':passageId/vider')
  async empty(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Param('passageId', ParseUUIDPipe) passageId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sent = { who, id, candidacyId, body, request, response };
    await this.answer(SeenVersion, sent, body, 'L’heure de passage est retirée.', ({ version }) =>
      this.passages.empty(who, id, { id: passageId, version }),
    );
  }

  private async answer<T extends object>(
    type: Type<T>,
    { who, id, candidacyId, body, request, response }: Sent,
    fields: Fields,
    notice: string,
    act: (input: T) => Promise<unknown>,
  ): Promise<void> {
    const acted = async (input: T): Promise<string> => {
      await act(input);
      leaveNotice(request, notice);
      return `/sessions/${id}/agenda/candidats/${candidacyId}`;
    };
    const again = (form: FormState) => this.shown(who, id, candidacyId, { ...form, values: body });
    await submit(type, fields, response, acted, again);
  }

  private async shown(who: Principal, id: string, candidacyId: string, form: FormState): Promise<Shown> {
    demand(jurySessionPolicy.prepare(who), 'agenda.adjust');
    const state = await this.agenda.find(who, id);
    candidacyOf(state.found.loaded.candidacies, candidacyId);
    return { view: PAGE, model: candidatePassagesView(state, candidacyId, form) };
  }
}
