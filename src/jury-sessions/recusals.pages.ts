import { Body, Controller, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { RecuseMember } from './candidacy.dto.js';
import { SeenVersion } from '../http/seen.dto.js';
import { RecusalsService } from './recusals.service.js';
import { SessionPage } from './session-page.js';

@ApiExcludeController()
@Controller('sessions/:id/deports')
export class RecusalsPages {
  constructor(
    @Inject(RecusalsService) private readonly recusals: RecusalsService,
    @Inject(SessionPage) private readonly page: SessionPage,
  ) {}

  @Post()
  async recuse(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = { who, id, body, request, response };
    await this.page.answer(RecuseMember, form, 'Le déport est noté.', (input) => this.recusals.recuse(who, id, input));
  }

  @Post(':recusalId/retirer')
  async withdraw(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recusalId', ParseUUIDPipe) recusalId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = { who, id, body, request, response };
    const act = ({ version }: SeenVersion) => this.recusals.withdraw(who, id, { id: recusalId, version });
    await this.page.answer(SeenVersion, form, 'Le déport est retiré\u202f; le journal le garde.', act);
  }
}
