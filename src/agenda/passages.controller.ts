import {
  Body,
  Controller,
  Delete,
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
import { MovePassage, SetPassage, SwapPassages } from './agenda.dto.js';
import { PassagesService } from './passages.service.js';
import { type BarePassage, presentPassage } from './present-agenda.js';

@ApiTags('agenda')
@Controller('api/v1/jury-sessions/:sessionId/passages')
export class PassagesController {
  constructor(@Inject(PassagesService) private readonly passages: PassagesService) {}

  /** Give a candidate a passage by hand; it is pinned. */
  @Post()
  async set(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: SetPassage,
  ): Promise<BarePassage> {
    return presentPassage(await this.passages.set(who, sessionId, input));
  }

  /** Another room, day or hour; it is pinned. */
  @Patch(':id')
  async move(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MovePassage,
  ): Promise<BarePassage> {
    return presentPassage(await this.passages.move(who, sessionId, id, input));
  }

  /** Two passages change places; both are pinned. */
  @Post(':id/swap')
  async swap(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SwapPassages,
  ): Promise<{ items: BarePassage[] }> {
    return { items: (await this.passages.swap(who, sessionId, id, input)).map(presentPassage) };
  }

  /** Keep it where it is when the agenda is proposed again. */
  @Put(':id/pin')
  async pin(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeenVersion,
  ): Promise<BarePassage> {
    return presentPassage(await this.passages.pin(who, sessionId, { id, version }));
  }

  @Delete(':id/pin')
  async unpin(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<BarePassage> {
    return presentPassage(await this.passages.unpin(who, sessionId, { id, version }));
  }

  /** Take the passage away. */
  @Delete(':id')
  @HttpCode(204)
  async empty(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.passages.empty(who, sessionId, { id, version });
  }
}
