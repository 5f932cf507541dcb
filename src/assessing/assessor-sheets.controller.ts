import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SeenVersion } from '../http/seen.dto.js';
import { SaveSheet } from './assessor-sheet.dto.js';
import { AssessorSheetsService } from './assessor-sheets.service.js';
import {
  type PresentedOwnSheets,
  type PresentedSheet,
  type PresentedShownSheet,
  presentOwnSheets,
  presentSheet,
  presentShownSheet,
} from './present-sheets.js';

@ApiTags('assessing')
@Controller('api/v1/jury-sessions/:sessionId/assessor-sheets')
export class AssessorSheetsController {
  constructor(@Inject(AssessorSheetsService) private readonly sheets: AssessorSheetsService) {}

  /** What the member who asks has to assess, and nothing of the others. */
  @Get()
  async own(@Who() who: Principal, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<PresentedOwnSheets> {
    return presentOwnSheets(await this.sheets.own(who, sessionId));
  }

  /** One's own sheet of a candidate at an assessment, with its grid. */
  @Get(':id')
  async find(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PresentedShownSheet> {
    return presentShownSheet(await this.sheets.find(who, sessionId, id));
  }

  /** Keep one's own sheet, as a draft or handed in; results follow once all who assess there agree. */
  @Put(':id')
  async save(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SaveSheet,
  ): Promise<PresentedSheet> {
    return presentSheet(await this.sheets.save(who, sessionId, id, input));
  }

  /** Take up what was handed in for the candidate's group, over an adjustment or for who was added since. */
  @Post(':id/group-result')
  @HttpCode(200)
  async takeGroupResult(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeenVersion,
  ): Promise<PresentedSheet> {
    return presentSheet(await this.sheets.takeGroupResult(who, sessionId, id, version));
  }
}
