import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { PresentAll, PreviewPresentations } from './presentation.dto.js';
import { type BareCandidacy, presentCandidacy, presentPlanned, type PresentedPlan } from './present-session.js';
import { PresentationsService } from './presentations.service.js';

@ApiTags('candidacies')
@Controller('api/v1/jury-sessions/:sessionId')
export class PresentationsController {
  constructor(@Inject(PresentationsService) private readonly presentations: PresentationsService) {}

  /** What presenting those enrollments, or all that filters leave, would do: who, with which blocs, who cannot and why. */
  @Post('presentation-preview')
  @HttpCode(200)
  async preview(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: PreviewPresentations,
  ): Promise<{ items: PresentedPlan[] }> {
    const { planned } = await this.presentations.preview(who, sessionId, input);
    return { items: planned.map(presentPlanned) };
  }

  /** Present many at once, each with their own blocs, all or none; those who are there already stay as they are. */
  @Post('presentations')
  @HttpCode(200)
  async present(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: PresentAll,
  ): Promise<{ items: BareCandidacy[] }> {
    return { items: (await this.presentations.present(who, sessionId, input)).map(presentCandidacy) };
  }
}
