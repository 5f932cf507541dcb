import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Render,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { Clock } from '../config/clock.js';
import { blankForm, type FormState, type Shown, submit } from '../http/form.js';
import { SeenVersion } from '../http/seen.dto.js';
import { RecordInsertionSurvey } from '../insertion-surveys/insertion-survey.dto.js';
import { InsertionSurveysService } from '../insertion-surveys/insertion-surveys.service.js';
import { promotionHref, promotionSurveysView } from './promotion-surveys.view.js';
import { StatisticsService } from './statistics.service.js';

type Fields = Record<string, unknown>;

const PAGE = 'pages/promotion-surveys';

/** One promotion, and what surveys among its holders came to. */
@ApiExcludeController()
@Controller('statistiques/promotions/:code/:year')
export class PromotionSurveysPages {
  constructor(
    @Inject(StatisticsService) private readonly statistics: StatisticsService,
    @Inject(InsertionSurveysService) private readonly surveys: InsertionSurveysService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Render(PAGE)
  show(@Who() who: Principal, @Param('code') code: string, @Param('year', ParseIntPipe) year: number): Promise<object> {
    return this.model(who, code, year, blankForm());
  }

  @Post('enquetes')
  async record(
    @Who() who: Principal,
    @Param('code') code: string,
    @Param('year', ParseIntPipe) year: number,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: RecordInsertionSurvey): Promise<string> => {
      await this.surveys.record(who, code, input);
      leaveNotice(request, 'L’enquête est enregistrée : ses taux figurent dans le tableau de la fiche.');
      return promotionHref(code, year);
    };
    await submit(RecordInsertionSurvey, { ...body, year }, response, act, (form) => this.again(who, code, year, form));
  }

  @Post('enquetes/:id/supprimer')
  async remove(
    @Who() who: Principal,
    @Param('code') code: string,
    @Param('year', ParseIntPipe) year: number,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await this.surveys.remove(who, { id, version });
      leaveNotice(request, 'L’enquête est supprimée. Le journal en garde les nombres.');
      return promotionHref(code, year);
    };
    await submit(SeenVersion, body, response, act, (form) => this.again(who, code, year, form));
  }

  private async again(who: Principal, code: string, year: number, form: FormState): Promise<Shown> {
    return { view: PAGE, model: await this.model(who, code, year, form) };
  }

  private async model(who: Principal, code: string, year: number, form: FormState): Promise<object> {
    return promotionSurveysView(await this.statistics.promotions(who, code), year, form, this.clock.today());
  }
}
