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
import { SaveSheet } from './assessor-sheet.dto.js';
import type { AwaitedOf } from './awaited-in-groups.js';
import { ChangeGroup, FormGroup } from './group.dto.js';
import { GroupSheetsService } from './group-sheets.service.js';
import { GroupsService, type GroupWithPlaces } from './groups.service.js';
import { presentContent, type PresentedContent } from './present-sheets.js';

interface PresentedGroup {
  readonly id: string;
  readonly assessment: string;
  readonly name: string;
  readonly candidacyIds: readonly string[];
  /** Members who have handed in its sheet, with those of its candidates for whom they have handed in nothing. */
  readonly awaited: readonly AwaitedOf[];
  readonly version: number;
}

interface PresentedGroupSheet {
  /** Null where nothing was entered. */
  readonly sheet: PresentedContent | null;
  readonly candidacyIds: readonly string[];
}

interface PresentedSavedSheet {
  readonly sheet: PresentedContent;
  /** Candidates who have a result of their own: it stays. */
  readonly kept: readonly string[];
}

@ApiTags('assessing')
@Controller('api/v1/jury-sessions/:sessionId/assessment-groups')
export class GroupsController {
  constructor(
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(GroupSheetsService) private readonly sheets: GroupSheetsService,
  ) {}

  @Get()
  async all(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<{ items: PresentedGroup[] }> {
    return { items: (await this.groups.all(who, sessionId)).map(presentGroup) };
  }

  /** Candidates who are assessed together at a group assessment. */
  @Post()
  async form(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: FormGroup,
  ): Promise<PresentedGroup> {
    return presentGroup(await this.groups.form(who, sessionId, input));
  }

  @Patch(':id')
  async change(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeGroup,
  ): Promise<PresentedGroup> {
    return presentGroup(await this.groups.change(who, sessionId, id, input));
  }

  /** What each of its members has stays in their own sheets. */
  @Delete(':id')
  @HttpCode(204)
  dissolve(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    return this.groups.dissolve(who, sessionId, { id, version });
  }

  /** What the member who asks entered for the group. */
  @Get(':id/sheet')
  async find(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PresentedGroupSheet> {
    const { own } = await this.sheets.find(who, sessionId, id);
    const candidacyIds = own.candidacies.map((candidacy) => candidacy.id);
    return { sheet: own.sheet && presentContent(own.sheet), candidacyIds };
  }

  /** Enter once for the group: handed in, it goes to each member but those adjusted. */
  @Put(':id/sheet')
  async save(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SaveSheet,
  ): Promise<PresentedSavedSheet> {
    const { sheet, kept } = await this.sheets.save(who, sessionId, id, input);
    return { sheet: presentContent(sheet), kept };
  }
}

function presentGroup({ group, candidacyIds, awaited }: GroupWithPlaces): PresentedGroup {
  const { id, assessmentCode: assessment, name, version } = group;
  return { id, assessment, name, candidacyIds, awaited, version };
}
