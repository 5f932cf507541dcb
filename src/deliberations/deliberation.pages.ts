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
  type StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { Clock } from '../config/clock.js';
import { blankForm, submit } from '../http/form.js';
import { ListExports } from '../lists/list-exports.js';
import { caseName, nextToDecide, sheetHref } from './case-name.view.js';
import { DecideCandidacy } from './decide-candidacy.js';
import { faultsIn, statedFrom } from './decision-form.js';
import { DeliberationExport, DeliberationListQuery, DeliberationSelection, StateDecision } from './deliberation.dto.js';
import { deliberationListView } from './deliberation-list.view.js';
import { selected } from './deliberation-selections.view.js';
import { type SheetForm, sheetView } from './deliberation-sheet.view.js';
import { DeliberationsService } from './deliberations.service.js';
import { caseIn } from './load-cases.js';
import { sessionDecisionsList } from './session-decisions.list.js';
import { sheetErrors } from './sheet-errors.view.js';

@ApiExcludeController()
@Controller('sessions/:id/deliberation')
export class DeliberationPages {
  constructor(
    @Inject(DeliberationsService) private readonly deliberations: DeliberationsService,
    @Inject(DecideCandidacy) private readonly deciding: DecideCandidacy,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Render('pages/deliberation')
  async list(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { voir = '', page = 1 }: DeliberationListQuery,
  ): Promise<object> {
    return deliberationListView(who, await this.deliberations.all(who, id), { selection: voir, page });
  }

  @Get('export')
  async export(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: DeliberationExport,
  ): Promise<StreamableFile> {
    const found = await this.deliberations.all(who, id);
    return this.exports.whole(who, sessionDecisionsList(found), asked, selected(found.cases, asked.voir ?? ''));
  }

  @Get(':candidacyId')
  @Render('pages/deliberation-sheet')
  async sheet(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Query() { voir }: DeliberationSelection,
  ): Promise<object> {
    return this.show(who, [id, candidacyId, voir], { form: blankForm(), typed: null }, []);
  }

  /** Decides, and goes on to the next candidate; shows the sheet again with what was typed where it is refused. */
  @Post(':candidacyId')
  async decide(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Query() { voir = '' }: DeliberationSelection,
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
      return next ? sheetHref(id, next, voir) : `/sessions/${id}/deliberation`;
    };
    await submit(StateDecision, statedFrom(typed, examined), response, act, async (form) => {
      return {
        view: 'pages/deliberation-sheet',
        model: await this.show(who, [id, candidacyId, voir], { form, typed }, faults),
      };
    });
  }

  private async show(
    who: Principal,
    [id, candidacyId, selection = '']: readonly [string, string, string?],
    sent: Omit<SheetForm, 'errors'>,
    faults: ReturnType<typeof faultsIn>,
  ): Promise<object> {
    const { found, state } = await this.deliberations.room(who, id);
    const one = caseIn(found, candidacyId);
    const errors = sheetErrors(sent.form, faults, one.examined.presented);
    const words = await this.deliberations.words(who, id, candidacyId);
    return sheetView(who, found, one, { ...sent, errors }, { selection, state, words, now: this.clock.now() });
  }
}
