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
import { ListExports } from '../lists/list-exports.js';
import type { ListPage } from '../lists/read-list.js';
import { type Composition, compositionOf } from './composition.js';
import { SeenVersion } from '../http/seen.dto.js';
import { ChangeSession, PlanSession, SessionExport, SessionQuery } from './jury-session.dto.js';
import { JurySessionsService } from './jury-sessions.service.js';
import type { PresentedListedSession, PresentedSession, WholeSession } from './present-session.js';
import { presentListed, presentSession, presentWhole } from './present-session.js';
import { SESSION_LIST } from './session.list.js';

@ApiTags('jury sessions')
@Controller('api/v1/jury-sessions')
export class JurySessionsController {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Sessions, the latest day first; members of a jury see those in which they sit. */
  @Get()
  async list(@Who() who: Principal, @Query() query: SessionQuery): Promise<ListPage<PresentedListedSession>> {
    const page = await this.sessions.list(who, query);
    return { ...page, items: page.items.map(presentListed) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: SessionExport): Promise<StreamableFile> {
    return this.exports.file(who, SESSION_LIST, asked, (portion) => this.sessions.list(who, { ...asked, ...portion }));
  }

  /** Plan a session for a version of a certification. */
  @Post()
  async plan(@Who() who: Principal, @Body() input: PlanSession): Promise<PresentedSession> {
    return presentSession(await this.sessions.plan(who, input));
  }

  /** A session with its jury, candidates, recusals and the states it went through; how to reach a member only for who prepares it. */
  @Get(':id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<WholeSession> {
    return presentWhole(who, await this.sessions.find(who, id));
  }

  /** Another day or place, on the version seen, until the session opens. */
  @Patch(':id')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeSession,
  ): Promise<PresentedSession> {
    return presentSession(await this.sessions.change(who, id, input));
  }

  /** Take back a session that is planned and has neither members nor candidates. */
  @Delete(':id')
  @HttpCode(204)
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.sessions.remove(who, { id, version });
  }

  /** The jury before the rules that apply, clause by clause with figures, and the quorum for each candidate. */
  @Get(':id/composition')
  async composition(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<Composition> {
    return compositionOf(await this.sessions.find(who, id));
  }
}
