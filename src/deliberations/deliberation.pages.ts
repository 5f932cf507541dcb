import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, submit } from '../http/form.js';
import { caseName, nextToDecide, sheetHref } from './case-name.view.js';
import { DecideCandidacy } from './decide-candidacy.js';
import { faultsIn, statedFrom } from './decision-form.js';
import { DeliberationSelection, StateDecision } from './deliberation.dto.js';
import { deliberationListView } from './deliberation-list.view.js';
import { sheetView } from './deliberation-sheet.view.js';
import { DeliberationsService } from './deliberations.service.js';
import { caseIn } from './load-cases.js';
import { sheetErrors } from './sheet-errors.view.js';

@ApiExcludeController()
@Controller('sessions/:id/deliberation')
export class DeliberationPages {
  constructor(
    @Inject(DeliberationsService) private readonly deliberations: DeliberationsService,
    @Inject(DecideCandidacy) private readonly deciding: DecideCandidacy,
  ) {}

  @Get()
  @Render('pages/deliberation')
  async list(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { voir }: DeliberationSelection,
  ): Promise<object> {
    return deliberationListView(who, await this.deliberations.all(who, id), voir ?? '');
  }

  @Get(':candidacyId')
  @Render('pages/deliberation-sheet')
  async sheet(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
  ): Promise<object> {
    const found = await this.deliberations.all(who, id);
    return sheetView(who, found, caseIn(found, candidacyId), { form: blankForm(), typed: null, errors: {} });
  }

  /** Decides, and goes on to the next candidate; shows the sheet again with what was typed where it is refused. */
  @Post(':candidacyId')
  async decide(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Body() typed: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { examined } = await this.deliberations.find(who, id, candidacyId);
    let faults = faultsIn(null);
    const act = async (input: StateDecision): Promise<string> => {
      const decided = await this.deciding.decide(who, id, candidacyId, input).catch((error: unknown) => {
        faults = faultsIn(error);
        throw error;
      });
      leaveNotice(request, `${caseName(decided)}\u00a0: la décision est enregistrée.`);
      const next = nextToDecide(await this.deliberations.all(who, id), candidacyId);
      return next ? sheetHref(id, next) : `/sessions/${id}/deliberation`;
    };
    await submit(StateDecision, statedFrom(typed, examined), response, act, async (form) => {
      const found = await this.deliberations.all(who, id);
      const sent = { form, typed, errors: sheetErrors(form, faults, examined.presented) };
      return { view: 'pages/deliberation-sheet', model: sheetView(who, found, caseIn(found, candidacyId), sent) };
    });
  }
}
