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
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SeenVersion } from '../http/seen.dto.js';
import { AgendaTermsService } from './agenda-terms.service.js';
import { AddRoom, ChangeRoom, ProposeAgenda, SetAgenda } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';
import { PassagesService } from './passages.service.js';
import {
  presentAgenda,
  type PresentedAgenda,
  type PresentedRoom,
  type PresentedTerms,
  presentRoom,
  presentTerms,
} from './present-agenda.js';
import { type ProposedPassages, ProposePassages } from './propose-passages.js';

@ApiTags('agenda')
@Controller('api/v1/jury-sessions/:sessionId')
export class AgendaController {
  constructor(
    @Inject(AgendaService) private readonly agenda: AgendaService,
    @Inject(AgendaTermsService) private readonly terms: AgendaTermsService,
    @Inject(ProposePassages) private readonly proposing: ProposePassages,
    @Inject(PassagesService) private readonly passages: PassagesService,
  ) {}

  /** Days, rooms and passages of a session, what is missing and what stands against it. */
  @Get('agenda')
  async find(@Who() who: Principal, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<PresentedAgenda> {
    return presentAgenda(await this.agenda.find(who, sessionId));
  }

  /** Set days, breaks and durations; passages stay where they are. */
  @Put('agenda')
  async set(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: SetAgenda,
  ): Promise<PresentedTerms> {
    return presentTerms(await this.terms.set(who, sessionId, input));
  }

  /** Give everybody a passage, those pinned left as they are; tells who cannot be placed, and why. */
  @Post('agenda/proposal')
  @HttpCode(200)
  async propose(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { version }: ProposeAgenda,
  ): Promise<ProposedPassages> {
    return this.proposing.propose(who, sessionId, version);
  }

  /** Take away all passages that are not pinned. */
  @Delete('agenda/passages')
  async emptyAll(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<{ emptied: number }> {
    return { emptied: await this.passages.emptyAll(who, sessionId) };
  }

  @Post('rooms')
  async addRoom(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: AddRoom,
  ): Promise<PresentedRoom> {
    return presentRoom(await this.terms.addRoom(who, sessionId, input));
  }

  @Patch('rooms/:id')
  async changeRoom(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeRoom,
  ): Promise<PresentedRoom> {
    return presentRoom(await this.terms.changeRoom(who, sessionId, id, input));
  }

  /** Remove a room in which nobody passes. */
  @Delete('rooms/:id')
  @HttpCode(204)
  async removeRoom(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.terms.removeRoom(who, sessionId, { id, version });
  }
}
