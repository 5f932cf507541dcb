import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, submit } from '../http/form.js';
import { plural } from '../web/french/format.js';
import { SaveSheet } from './assessor-sheet.dto.js';
import { groupSheetView } from './group-sheet.view.js';
import { GroupSheetsService } from './group-sheets.service.js';
import { ownSheetsHref } from './own-sheets.view.js';
import { sheetFrom } from './sheet-form.js';
import { savedText } from './sheet.view.js';

/** What a member of the jury enters once for a group. */
@ApiExcludeController()
@Controller('sessions/:id/mes-evaluations/groupes/:groupId')
export class GroupSheetsPages {
  constructor(@Inject(GroupSheetsService) private readonly sheets: GroupSheetsService) {}

  @Get()
  @Render('pages/assessor-sheet')
  async show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<object> {
    return groupSheetView(await this.sheets.find(who, id, groupId), blankForm(), null);
  }

  @Post()
  async save(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: SaveSheet): Promise<string> => {
      const { sheet, kept } = await this.sheets.save(who, id, groupId, input);
      const own = plural(kept.length, 'fiche garde son propre résultat', 'fiches gardent leur propre résultat');
      leaveNotice(request, `${savedText(sheet)}${kept.length > 0 ? `\u202f; ${own}` : ''}.`);
      return sheet.handedInAt === null ? request.originalUrl : ownSheetsHref(id);
    };
    await submit(SaveSheet, sheetFrom(body), response, act, async (form) => ({
      view: 'pages/assessor-sheet',
      model: groupSheetView(await this.sheets.find(who, id, groupId), form, body),
    }));
  }
}
