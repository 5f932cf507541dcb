import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, submit } from '../http/form.js';
import { SeenVersion } from '../http/seen.dto.js';
import { SaveSheet } from './assessor-sheet.dto.js';
import { AssessorSheetsService } from './assessor-sheets.service.js';
import { OwnSheetsQuery } from './own-sheets.dto.js';
import { ownSheetsHref, ownSheetsView } from './own-sheets.view.js';
import { sheetFrom } from './sheet-form.js';
import { savedText, sheetView } from './sheet.view.js';

/** What a member of the jury assesses, on a phone. */
@ApiExcludeController()
@Controller('sessions/:id/mes-evaluations')
export class AssessorSheetsPages {
  constructor(@Inject(AssessorSheetsService) private readonly sheets: AssessorSheetsService) {}

  @Get()
  @Render('pages/own-sheets')
  async list(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { epreuve }: OwnSheetsQuery,
  ): Promise<object> {
    return ownSheetsView(await this.sheets.own(who, id), epreuve);
  }

  @Get(':sheetId')
  @Render('pages/assessor-sheet')
  async show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sheetId', ParseUUIDPipe) sheetId: string,
  ): Promise<object> {
    return sheetView(await this.sheets.find(who, id, sheetId), blankForm(), null);
  }

  /** Keeps the sheet; what is refused is shown again with all that was typed. */
  @Post(':sheetId')
  async save(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sheetId', ParseUUIDPipe) sheetId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: SaveSheet): Promise<string> => {
      const saved = await this.sheets.save(who, id, sheetId, input);
      leaveNotice(request, `${savedText(saved)}.`);
      return saved.handedInAt === null ? `${ownSheetsHref(id)}/${sheetId}` : ownSheetsHref(id, saved.assessmentCode);
    };
    await submit(SaveSheet, sheetFrom(body), response, act, async (form) => ({
      view: 'pages/assessor-sheet',
      model: sheetView(await this.sheets.find(who, id, sheetId), form, body),
    }));
  }

  @Post(':sheetId/groupe')
  async takeGroupResult(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sheetId', ParseUUIDPipe) sheetId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      const saved = await this.sheets.takeGroupResult(who, id, sheetId, version);
      leaveNotice(request, 'Le résultat du groupe est repris pour cette personne.');
      return ownSheetsHref(id, saved.assessmentCode);
    };
    await submit(SeenVersion, body, response, act, async (form) => ({
      view: 'pages/assessor-sheet',
      model: sheetView(await this.sheets.find(who, id, sheetId), form, null),
    }));
  }
}
