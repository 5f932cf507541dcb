import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { presentMove, type PresentedMove, type PresentedPreview, presentPreview } from './present-moves.js';
import { MoveCandidates, PreviewMoves, UndoMove, VersionPath } from './version-move.dto.js';
import { VersionMovesService } from './version-moves.service.js';

@ApiTags('versions')
@Controller('api/v1')
export class VersionMovesController {
  constructor(@Inject(VersionMovesService) private readonly moves: VersionMovesService) {}

  /** What moving these enrollments to that version would do, and what stops it. Changes nothing. */
  @Post('certifications/:code/versions/:number/move-preview')
  @HttpCode(200)
  async preview(
    @Who() who: Principal,
    @Param() to: VersionPath,
    @Body() { enrollments }: PreviewMoves,
  ): Promise<PresentedPreview> {
    return presentPreview(await this.moves.preview(who, to, enrollments));
  }

  /** Move these enrollments to that version, all or none, as the preview showed it. */
  @Post('certifications/:code/versions/:number/moves')
  async move(
    @Who() who: Principal,
    @Param() to: VersionPath,
    @Body() input: MoveCandidates,
  ): Promise<{ items: PresentedMove[] }> {
    return { items: (await this.moves.move(who, to, input)).map(presentMove) };
  }

  /** Who was moved from where to where, when and why. */
  @Get('enrollment-moves/:id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedMove> {
    return presentMove(await this.moves.find(who, id));
  }

  /** Take a move back, where nothing has happened on the newer enrollment since. */
  @Post('enrollment-moves/:id/undoing')
  @HttpCode(204)
  async undo(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Body() input: UndoMove): Promise<void> {
    await this.moves.undo(who, id, input);
  }
}
