import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { type PageOf, PageQuery } from '../http/page-query.dto.js';
import { ListExports } from '../lists/list-exports.js';
import { DecideCandidacy } from './decide-candidacy.js';
import { DeliberationExport, StateDecision } from './deliberation.dto.js';
import { selected } from './deliberation-selections.view.js';
import { DeliberationsService } from './deliberations.service.js';
import { presentCase, type PresentedCase } from './present-deliberation.js';
import { sessionDecisionsList } from './session-decisions.list.js';
import { presentDeliberation, type PresentedDeliberation } from './present-deliberation.js';

@ApiTags('deliberations')
@Controller('api/v1/jury-sessions/:sessionId/deliberations')
export class DeliberationsController {
  constructor(
    @Inject(DeliberationsService) private readonly deliberations: DeliberationsService,
    @Inject(DecideCandidacy) private readonly deciding: DecideCandidacy,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Candidates in the order of passage, with what the rules propose and what the jury has decided. */
  @Get()
  async list(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Query() query: PageQuery,
  ): Promise<PageOf<PresentedDeliberation>> {
    const page = await this.deliberations.list(who, sessionId, query);
    return { ...page, items: page.items.map(presentDeliberation) };
  }

  /** What is proposed and decided of each as a file, or of a selection of them; the journal tells who took it. */
  @Get('export')
  @AnswersAs('application/octet-stream')
  async export(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Query() asked: DeliberationExport,
  ): Promise<StreamableFile> {
    const found = await this.deliberations.all(who, sessionId);
    return this.exports.whole(who, sessionDecisionsList(found), asked, selected(found.cases, asked.voir ?? ''));
  }

  /** One candidate with all that the proposal rests on, and what assessors wrote. */
  @Get(':candidacyId')
  async find(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
  ): Promise<PresentedCase> {
    const { one, words } = await this.deliberations.findWithWords(who, sessionId, candidacyId);
    return presentCase(one, words);
  }

  /** The president records the jury's decision on every bloc presented and on the title, on the version seen. */
  @Put(':candidacyId')
  async decide(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('candidacyId', ParseUUIDPipe) candidacyId: string,
    @Body() input: StateDecision,
  ): Promise<PresentedCase> {
    const decided = await this.deciding.decide(who, sessionId, candidacyId, input);
    const { words } = await this.deliberations.findWithWords(who, sessionId, candidacyId);
    return presentCase(decided, words);
  }
}
