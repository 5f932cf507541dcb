import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import type { PageOf } from '../http/page-query.dto.js';
import { ListExports } from '../lists/list-exports.js';
import { CandidaciesService } from './candidacies.service.js';
import { ChangeCandidacy, PresentCandidates, RecuseMember } from './candidacy.dto.js';
import { PresentableQuery } from './presentation.dto.js';
import { SeenVersion } from '../http/seen.dto.js';
import { CandidaciesExport } from './jury-session.dto.js';
import { JurySessionsService } from './jury-sessions.service.js';
import type { BareCandidacy, PresentedPresentable, PresentedRecusal } from './present-session.js';
import { presentCandidacy, presentPresentable, presentRecusal } from './present-session.js';
import { RecusalsService } from './recusals.service.js';
import { sessionCandidates, sessionCandidatesList } from './session-candidates.list.js';

@ApiTags('candidacies')
@Controller('api/v1/jury-sessions/:sessionId')
export class CandidaciesController {
  constructor(
    @Inject(CandidaciesService) private readonly candidacies: CandidaciesService,
    @Inject(RecusalsService) private readonly recusals: RecusalsService,
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Enrolled candidates who are not before this jury yet, by name, with the blocs they would present. */
  @Get('presentable-enrollments')
  async presentable(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Query() query: PresentableQuery,
  ): Promise<PageOf<PresentedPresentable>> {
    const page = await this.candidacies.presentable(who, sessionId, query);
    return { ...page, items: page.items.map(presentPresentable) };
  }

  /** The candidates of the session as a file, in the order of passage, with where each stands; the journal tells who took it. */
  @Get('candidacies/export')
  @AnswersAs('application/octet-stream')
  async export(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Query() asked: CandidaciesExport,
  ): Promise<StreamableFile> {
    const loaded = await this.sessions.find(who, sessionId);
    return this.exports.whole(who, sessionCandidatesList(loaded.session), asked, sessionCandidates(loaded, asked.q));
  }

  /** Present enrolled candidates to the jury, all or none, last in the order of passage. */
  @Post('candidacies')
  async present(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: PresentCandidates,
  ): Promise<{ items: BareCandidacy[] }> {
    return { items: (await this.candidacies.present(who, sessionId, input)).map(presentCandidacy) };
  }

  /** Other blocs, or another rank of passage. */
  @Patch('candidacies/:id')
  async change(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeCandidacy,
  ): Promise<BareCandidacy> {
    return presentCandidacy(await this.candidacies.change(who, sessionId, id, input));
  }

  /** Withdraw a candidate, until the session opens: after that, one who does not come is absent. */
  @Delete('candidacies/:id')
  @HttpCode(204)
  async withdraw(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.candidacies.withdraw(who, sessionId, { id, version });
  }

  /** A member steps out for a candidate with whom there is a link. */
  @Post('recusals')
  async recuse(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: RecuseMember,
  ): Promise<PresentedRecusal> {
    return presentRecusal(await this.recusals.recuse(who, sessionId, input));
  }

  @Delete('recusals/:id')
  @HttpCode(204)
  async withdrawRecusal(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.recusals.withdraw(who, sessionId, { id, version });
  }
}
