import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit, submitAndShow } from '../http/form.js';
import { plural } from '../web/french/format.js';
import { ChooseAssignments } from './assignment.dto.js';
import { AssignmentsService } from './assignments.service.js';
import { assessorsHref, assessorsView, previewView } from './assignments.view.js';

type Fields = Record<string, unknown>;

/** Who assesses whom: what is missing by assessor, and what is assigned in bulk. */
@ApiExcludeController()
@Controller('sessions/:id/evaluateurs')
export class AssignmentsPages {
  constructor(@Inject(AssignmentsService) private readonly assignments: AssignmentsService) {}

  @Get()
  @Render('pages/session-assessors')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return (await this.shown(who, id, blankForm())).model;
  }

  /** Shows what the choice comes to; nothing is written yet. */
  @Post('apercu')
  async preview(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChooseAssignments) => ({
      view: 'pages/session-assignments',
      model: previewView(await this.assignments.preview(who, id, input), input),
    });
    await submitAndShow(ChooseAssignments, body, response, act, (form) => this.shown(who, id, form));
  }

  @Post()
  async assign(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChooseAssignments): Promise<string> => {
      const { toAssign } = await this.assignments.assign(who, id, input);
      leaveNotice(request, `${plural(toAssign.length, 'fiche confiée', 'fiches confiées')}.`);
      return assessorsHref(id);
    };
    await submit(ChooseAssignments, body, response, act, (form) => this.shown(who, id, form));
  }

  @Post('retirer')
  async withdraw(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChooseAssignments): Promise<string> => {
      const { withdrawn, kept } = await this.assignments.withdraw(who, id, input);
      const staying =
        kept.length > 0 ? `\u202f; ${plural(kept.length, 'fiche commencée reste', 'fiches commencées restent')}` : '';
      leaveNotice(request, `${plural(withdrawn.length, 'fiche retirée', 'fiches retirées')}${staying}.`);
      return assessorsHref(id);
    };
    await submit(ChooseAssignments, body, response, act, (form) => this.shown(who, id, form));
  }

  private async shown(who: Principal, id: string, form: FormState): Promise<{ view: string; model: object }> {
    return { view: 'pages/session-assessors', model: assessorsView(await this.assignments.overview(who, id), form) };
  }
}
