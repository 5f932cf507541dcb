import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SettleDivergence } from './divergence.dto.js';
import { DivergencesService } from './divergences.service.js';
import type { SessionDivergence } from './session-divergences.js';

@ApiTags('assessing')
@Controller('api/v1/jury-sessions/:sessionId/divergences')
export class DivergencesController {
  constructor(@Inject(DivergencesService) private readonly divergences: DivergencesService) {}

  /**
   * Where assessors differ, from each other or from what was entered, open or settled; of candidates for whom one steps
   * out, nothing, nor of assessments where one has a sheet to hand in.
   */
  @Get()
  async all(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<{ items: readonly SessionDivergence[]; sheetsToHandIn: number }> {
    const { divergences: items, sheetsToHandIn } = await this.divergences.all(who, sessionId);
    return { items, sheetsToHandIn };
  }

  /** Settle one as it was seen, with a reason: the president, or whoever writes it down on their word. */
  @Post('settlements')
  @HttpCode(204)
  async settle(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: SettleDivergence,
  ): Promise<void> {
    await this.divergences.settle(who, sessionId, input);
  }
}
