import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { Clock } from '../config/clock.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { plural } from '../web/french/format.js';
import { ConvocationsQuery, SetConvocationTerms } from './convocation.dto.js';
import { ConvocationDocuments } from './convocation-documents.js';
import { type ConvocationsAsked, convocationsView } from './convocations.view.js';
import { ConvocationsService } from './convocations.service.js';

const PAGE = 'pages/session-convocations';

@ApiExcludeController()
@Controller('sessions/:id/convocations')
export class ConvocationsPages {
  constructor(
    @Inject(ConvocationsService) private readonly convocations: ConvocationsService,
    @Inject(ConvocationDocuments) private readonly documents: ConvocationDocuments,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Render(PAGE)
  show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ConvocationsQuery,
    @Req() request: Request,
  ): Promise<object> {
    return this.model(who, id, blankForm(), { query, address: request.originalUrl });
  }

  @Get('documents.zip')
  async archive(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { stream, fileName } = await this.documents.archive(who, id);
    return new StreamableFile(stream, { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }

  @Post('horaires')
  async setTerms(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: SetConvocationTerms): Promise<string> => {
      await this.convocations.setTerms(who, id, input);
      leaveNotice(request, 'Ces indications figureront sur les convocations.');
      return `/sessions/${id}/convocations`;
    };
    await submit(SetConvocationTerms, body, response, act, (form) => this.again(who, id, form));
  }

  @Post()
  async send(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { sent } = await this.convocations.send(who, id);
    leaveNotice(request, `${plural(sent, 'convocation')} en attente d’envoi.`);
    response.redirect(303, `/sessions/${id}/convocations`);
  }

  @Post('rappels')
  async remind(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { sent } = await this.convocations.remind(who, id);
    leaveNotice(request, `${plural(sent, 'rappel')} en attente d’envoi.`);
    response.redirect(303, `/sessions/${id}/convocations`);
  }

  private async again(who: Principal, id: string, form: FormState): Promise<{ view: string; model: object }> {
    return { view: PAGE, model: await this.model(who, id, form) };
  }

  private async model(who: Principal, id: string, form: FormState, asked = everybody(id)): Promise<object> {
    return convocationsView(await this.convocations.all(who, id), asked, form, this.clock.now());
  }
}

const everybody = (id: string): ConvocationsAsked => ({
  query: new ConvocationsQuery(),
  address: `/sessions/${id}/convocations`,
});
