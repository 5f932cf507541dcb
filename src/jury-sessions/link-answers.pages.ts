import { Body, Controller, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswerLinks, AnsweredOn } from './jury-link.dto.js';
import { SeenVersion } from '../http/seen.dto.js';
import { LinkAnswersService } from './link-answers.service.js';
import { SessionPage } from './session-page.js';

@ApiExcludeController()
@Controller('sessions/:id/liens')
export class LinkAnswersPages {
  constructor(
    @Inject(LinkAnswersService) private readonly answers: LinkAnswersService,
    @Inject(SessionPage) private readonly page: SessionPage,
  ) {}

  /** From the page of the session, or from a candidate's sheet, to which it leads back. */
  @Post('reponses')
  async answer(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { fiche }: AnsweredOn,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const back = fiche ? `/sessions/${id}/deliberation/${fiche}` : `/sessions/${id}#liens`;
    const form = { who, id, body, request, response, back };
    const act = (input: AnswerLinks) => this.answers.answer(who, id, input);
    await this.page.answer(AnswerLinks, form, 'La réponse au lien est enregistrée.', act);
  }

  @Post('maintiens/:rulingId/retirer')
  async withdraw(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rulingId', ParseUUIDPipe) rulingId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = { who, id, body, request, response, back: `/sessions/${id}#liens` };
    const act = ({ version }: SeenVersion) => this.answers.withdraw(who, id, { id: rulingId, version });
    await this.page.answer(SeenVersion, form, 'Le maintien est retiré\u202f; le lien attend une autre réponse.', act);
  }
}
