import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { plural } from '../web/french/format.js';
import { HandOverConvocations, NoteAnswer } from './convocation.dto.js';
import { convocationPersonView } from './convocation-person.view.js';
import { ConvocationsService } from './convocations.service.js';
import { NoteConvocations, personIn } from './note-convocation.js';

const PAGE = 'pages/session-convocation';

/** One person's convocation, and what is noted of it: handed over on paper, answered by telephone. */
@ApiExcludeController()
@Controller('sessions/:id/convocations')
export class ConvocationPersonPages {
  constructor(
    @Inject(ConvocationsService) private readonly convocations: ConvocationsService,
    @Inject(NoteConvocations) private readonly notes: NoteConvocations,
  ) {}

  /** Everybody who has no address, at once. */
  @Post('papier')
  async handOverAll(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { sent } = await this.notes.handOver(who, id, new HandOverConvocations());
    leaveNotice(request, `${plural(sent, 'convocation notée remise', 'convocations notées remises')} sur papier.`);
    response.redirect(303, `/sessions/${id}/convocations`);
  }

  @Get(':subjectId')
  @Render(PAGE)
  show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
  ): Promise<object> {
    return this.model(who, id, subjectId, blankForm());
  }

  @Post(':subjectId/papier')
  async handOver(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.notes.handOver(who, id, { subjectIds: [subjectId] });
    leaveNotice(request, 'La remise sur papier est notée.');
    response.redirect(303, `/sessions/${id}/convocations/${subjectId}`);
  }

  @Post(':subjectId/reponse')
  async noteAnswer(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: NoteAnswer): Promise<string> => {
      await this.notes.noteAnswer(who, id, subjectId, input);
      leaveNotice(request, 'La réponse est notée.');
      return `/sessions/${id}/convocations`;
    };
    const again = async (form: FormState) => ({ view: PAGE, model: await this.model(who, id, subjectId, form) });
    await submit(NoteAnswer, body, response, act, again);
  }

  private async model(who: Principal, id: string, subjectId: string, form: FormState): Promise<object> {
    const found = await this.convocations.all(who, id);
    return convocationPersonView(found, personIn(found.people, subjectId), form);
  }
}
