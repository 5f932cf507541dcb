import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SeenVersion } from '../http/seen.dto.js';
import { RecordInsertionSurvey } from './insertion-survey.dto.js';
import { InsertionSurveysService } from './insertion-surveys.service.js';
import { type PresentedSurvey, presentSurvey } from './present-survey.js';

@ApiTags('statistics')
@Controller('api/v1')
export class InsertionSurveysController {
  constructor(@Inject(InsertionSurveysService) private readonly surveys: InsertionSurveysService) {}

  /** Surveys among the holders of a certification, by promotion, with their rates. */
  @Get('certifications/:code/insertion-surveys')
  async list(@Who() who: Principal, @Param('code') code: string): Promise<readonly PresentedSurvey[]> {
    return (await this.surveys.list(who, code)).map(presentSurvey);
  }

  /** Record the figures of a promotion at six or twenty-four months; others take the place of the version seen. */
  @Put('certifications/:code/insertion-surveys')
  async record(
    @Who() who: Principal,
    @Param('code') code: string,
    @Body() input: RecordInsertionSurvey,
  ): Promise<PresentedSurvey> {
    return presentSurvey(await this.surveys.record(who, code, input));
  }

  @Delete('insertion-surveys/:id')
  @HttpCode(204)
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.surveys.remove(who, { id, version });
  }
}
