import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, submit } from '../http/form.js';
import { DivergencesQuery, SettleDivergence } from './divergence.dto.js';
import { DivergencesService } from './divergences.service.js';
import { divergencesHref, divergencesView } from './divergences.view.js';

/** Where assessors differ, and what the president settles. */
@ApiExcludeController()
@Controller('sessions/:id/divergences')
export class DivergencesPages {
  constructor(@Inject(DivergencesService) private readonly divergences: DivergencesService) {}

  @Get()
  @Render('pages/session-divergences')
  async show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { fiche }: DivergencesQuery,
  ): Promise<object> {
    return divergencesView(who, await this.divergences.all(who, id), blankForm(), fiche);
  }

  @Post()
  async settle(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { fiche }: DivergencesQuery,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: SettleDivergence): Promise<string> => {
      await this.divergences.settle(who, id, input);
      leaveNotice(request, 'La divergence est tranchée\u202f; le résultat est enregistré.');
      return fiche ? `/sessions/${id}/deliberation/${fiche}` : divergencesHref(id);
    };
    await submit(SettleDivergence, body, response, act, async (form) => ({
      view: 'pages/session-divergences',
      model: divergencesView(who, await this.divergences.all(who, id), form, fiche),
    }));
  }
}
