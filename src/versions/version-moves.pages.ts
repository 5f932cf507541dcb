import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { EnrollmentsService } from '../enrollments/enrollments.service.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { readInput } from '../http/validation.js';
import { formatDay, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { MoveCandidates, PreviewMoves, UndoMove, VersionPath } from './version-move.dto.js';
import { previewView } from './version-moves.view.js';
import { VersionMovesService } from './version-moves.service.js';

/** Nobody ticked: shown as such, with the way back. */
const NOBODY: PreviewMoves = { enrollments: [] };

@ApiExcludeController()
@Controller()
export class VersionMovesPages {
  constructor(
    @Inject(VersionMovesService) private readonly moves: VersionMovesService,
    @Inject(EnrollmentsService) private readonly enrollments: EnrollmentsService,
  ) {}

  /** A form of many choices: it is sent, and changes nothing. */
  @Post('certifications/:code/versions/:number/report/apercu')
  @HttpCode(200)
  @Render('pages/version-move')
  async preview(
    @Who() who: Principal,
    @Param() to: VersionPath,
    @Body() body: Record<string, unknown>,
  ): Promise<object> {
    return this.previewModel(who, to, body, blankForm(body));
  }

  @Post('certifications/:code/versions/:number/report')
  async move(
    @Who() who: Principal,
    @Param() to: VersionPath,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: MoveCandidates): Promise<string> => {
      const done = await this.moves.move(who, to, input);
      leaveNotice(
        request,
        `${plural(done.length, 'inscription reportée', 'inscriptions reportées')} sur ${to.code}, version ${to.number}.`,
      );
      return `/certifications/${to.code}/versions`;
    };
    const again = async (form: FormState) => ({
      view: 'pages/version-move',
      model: await this.previewModel(who, to, body, { ...form, values: body }),
    });
    const { reason } = body;
    await submit(MoveCandidates, { enrollments: chosenIn(body, true), reason }, response, act, again);
  }

  @Get('reports/:id/annulation')
  @Render('pages/version-move-undoing')
  undoing(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.undoingModel(who, id, blankForm());
  }

  @Post('reports/:id/annulation')
  async undo(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: UndoMove): Promise<string> => {
      const { candidateId } = await this.moves.undo(who, id, input);
      leaveNotice(request, 'Le report est annulé ; le journal en garde la trace.');
      return `/candidats/${candidateId}`;
    };
    const again = async (form: FormState) => ({
      view: 'pages/version-move-undoing',
      model: await this.undoingModel(who, id, form),
    });
    await submit(UndoMove, body, response, act, again);
  }

  private async previewModel(
    who: Principal,
    to: VersionPath,
    body: Record<string, unknown>,
    form: FormState,
  ): Promise<object> {
    const chosen = chosenIn(body, false);
    const { enrollments } = chosen.length > 0 ? await readInput(PreviewMoves, { enrollments: chosen }) : NOBODY;
    return previewView(await this.moves.preview(who, to, enrollments), form);
  }

  private async undoingModel(who: Principal, id: string, form: FormState): Promise<object> {
    const { fromEnrollmentId, movedOn, reason, version, actorName } = await this.moves.find(who, id);
    const { candidate, certification } = await this.enrollments.find(who, fromEnrollmentId);
    return {
      ...{ title: 'Annuler un report', width: 'narrow', subtitle: registerName(candidate), version },
      breadcrumb: [
        { label: 'Candidat·es', href: '/candidats' },
        { label: registerName(candidate), href: `/candidats/${candidate.id}` },
      ],
      ...{ action: `/reports/${id}/annulation`, href: `/candidats/${candidate.id}` },
      move: `Report du ${formatDay(movedOn)} par ${actorName}, depuis ${certification.code}, version ${certification.number} : ${reason}`,
      form: { ...form, reason: form.values.reason ?? '' },
    };
  }
}

/** The enrollments ticked, with the option chosen for each and what was seen of it. */
function chosenIn(body: Record<string, unknown>, withSeen: boolean): object[] {
  const ids = [body.enrollmentIds ?? []].flat().filter((id) => typeof id === 'string');
  return ids.map((enrollmentId) => {
    const [option, seen] = [body[`option-${enrollmentId}`], body[`seen-${enrollmentId}`]];
    return {
      enrollmentId,
      ...(typeof option === 'string' && option !== '' && { optionBloc: option }),
      ...(withSeen && { seen: seen ?? 'rien' }),
    };
  });
}
