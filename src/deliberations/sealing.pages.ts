import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { AssignmentsService } from '../assessing/assignments.service.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { pdfFile } from '../http/send-document.js';
import { CloseDeliberation } from './close-deliberation.js';
import { ConfirmSealing } from './deliberation.dto.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { DeliberationsService } from './deliberations.service.js';
import { SealSession } from './seal-session.js';
import { sealingView } from './sealing.view.js';
import { SealedRecordsService } from './sealed-records.service.js';

/** The acts that end a deliberation, and the minutes that tell of it. */
@ApiExcludeController()
@Controller('sessions/:id')
export class SealingPages {
  constructor(
    @Inject(DeliberationsService) private readonly deliberations: DeliberationsService,
    @Inject(CloseDeliberation) private readonly closing: CloseDeliberation,
    @Inject(SealSession) private readonly sealing: SealSession,
    @Inject(SealedRecordsService) private readonly records: SealedRecordsService,
    @Inject(AssignmentsService) private readonly assigning: AssignmentsService,
  ) {}

  @Post('clore')
  async close(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.closing.deliberate(who, id);
    leaveNotice(request, 'La délibération est close. Relisez, puis scellez le procès-verbal.');
    response.redirect(303, `/sessions/${id}/deliberation`);
  }

  @Get('sceller')
  @Render('pages/deliberation-seal')
  confirm(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.confirmation(who, id, blankForm());
  }

  @Post('sceller')
  async seal(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ password }: ConfirmSealing): Promise<string> => {
      await this.sealing.seal(who, id, password);
      leaveNotice(request, 'Le procès-verbal est scellé\u00a0: les résultats peuvent être publiés.');
      return `/sessions/${id}/deliberation`;
    };
    const again = async (form: FormState) => ({
      view: 'pages/deliberation-seal',
      model: await this.confirmation(who, id, form),
    });
    await submit(ConfirmSealing, body, response, act, again);
  }

  @Get('proces-verbal.pdf')
  async minutes(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { pdf, fileName } = await this.records.minutes(who, id);
    return pdfFile(pdf, fileName);
  }

  private async confirmation(who: Principal, id: string, form: FormState): Promise<object> {
    const found = await this.deliberations.all(who, id);
    demand(deliberationPolicy.seal(who, found.loaded.members), 'jurySession.seal');
    const overview = await this.assigning.overview(who, id);
    return sealingView(who, found, overview, form);
  }
}
