import { Body, Controller, Inject, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { ConvocationAnswer } from '../domain/jury/convocation.js';
import { AnswerOwnConvocations } from './answer-own-convocation.js';
import { AnswerOwnConvocation } from './convocation.dto.js';

interface OwnAnswer {
  readonly answer: ConvocationAnswer | null;
  /** Instant, ISO 8601 in UTC. */
  readonly answeredAt: string | null;
}

@ApiTags('convocations')
@Controller('api/v1/candidate-space/convocations/:id')
export class OwnConvocationsController {
  constructor(@Inject(AnswerOwnConvocations) private readonly convocations: AnswerOwnConvocations) {}

  /** Say whether one comes to a session one is convened to; another answer replaces it, until the session opens. */
  @Put('answer')
  async answer(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AnswerOwnConvocation,
  ): Promise<OwnAnswer> {
    const { answer, answeredAt } = await this.convocations.answer(who, id, input);
    return { answer, answeredAt };
  }
}
