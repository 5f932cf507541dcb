import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
} from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { toldText } from '../certificates/told.view.js';
import { blankForm, type FormState, showOrAgain, submit } from '../http/form.js';
import { pdfFile } from '../http/send-document.js';
import { readInput } from '../http/validation.js';
import { listOf, rectificationFrom } from './rectification-form.js';
import { rectificationChoiceView, rectificationFormView } from './rectification-form.view.js';
import { rectificationPreviewView, rectificationsView } from './rectification.view.js';
import { DraftRectification, SealRectification } from './rectification.dto.js';
import { RectificationsService } from './rectifications.service.js';
import { RectifySession } from './rectify-session.js';

type Fields = Record<string, unknown>;

/** Whom, then what, then all that follows: nothing is written before the last, with the password. */
@ApiExcludeController()
@Controller('sessions/:id')
export class RectificationsPages {
  constructor(
    @Inject(RectificationsService) private readonly rectifications: RectificationsService,
    @Inject(RectifySession) private readonly rectifying: RectifySession,
  ) {}

  @Get('rectifications')
  @Render('pages/rectifications')
  async list(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return rectificationsView(who, await this.rectifications.all(who, id));
  }

  @Get('rectifications/:number.pdf')
  async minutes(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<StreamableFile> {
    const { pdf, fileName } = await this.rectifications.minutes(who, id, number);
    return pdfFile(pdf, fileName);
  }

  @Get('rectifier')
  async draft(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('candidature') candidature: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.rectifications.rectifiable(who, id);
    const chosen = listOf(candidature);
    if (chosen.length === 0) response.render('pages/rectification-choice', rectificationChoiceView(found));
    else response.render('pages/rectification-form', rectificationFormView(found, chosen, blankForm()));
  }

  /** What is typed comes back with the confirmation, or to be mended. */
  @Post('rectifier')
  @HttpCode(200)
  async preview(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Res() response: Response,
  ): Promise<void> {
    const again = async (form: FormState) => ({
      view: 'pages/rectification-form',
      model: rectificationFormView(await this.rectifications.rectifiable(who, id), listOf(body.candidature), form),
    });
    if (body.modifier !== undefined) {
      const { view, model } = await again(blankForm(body));
      response.render(view, model);
      return;
    }
    await showOrAgain(body, response, () => this.previewed(who, id, blankForm(body)), again);
  }

  @Post('rectifications')
  async rectify(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { seen, password } = body;
    const act = async (input: SealRectification): Promise<string> => {
      const { row, told } = await this.rectifying.rectify(who, id, input);
      leaveNotice(
        request,
        `Le procès-verbal rectificatif n°\u00a0${row.number} est scellé. ${toldText(told)}`.trimEnd(),
      );
      return `/sessions/${id}/rectifications`;
    };
    const asked = { ...rectificationFrom(body), seen, password };
    await submit(SealRectification, asked, response, act, (form) => this.previewed(who, id, { ...form, values: body }));
  }

  private async previewed(who: Principal, id: string, form: FormState): Promise<{ view: string; model: object }> {
    const asked = await readInput(DraftRectification, rectificationFrom(form.values));
    const plan = await this.rectifying.preview(who, id, asked);
    const found = await this.rectifications.rectifiable(who, id);
    return { view: 'pages/rectification-preview', model: rectificationPreviewView(found, plan, form) };
  }
}
