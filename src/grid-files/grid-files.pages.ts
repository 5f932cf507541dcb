import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { PageQuery } from '../http/page-query.dto.js';
import { documentFile } from '../http/send-document.js';
import { SendFile } from '../spreadsheets/take-over.dto.js';
import { plural } from '../web/french/format.js';
import { GridFileQuery, ImportGridFile } from './grid-file.dto.js';
import { gridFile } from './grid-file.view.js';
import { GridFilesService } from './grid-files.service.js';
import { gridFilesView } from './grid-files.view.js';
import { gridPreviewView } from './grid-preview.view.js';

const FILES = 'pages/grid-files';
const PREVIEW = 'pages/grid-file-preview';

@ApiExcludeController()
@Controller('sessions/:id/evaluations/fichiers')
export class GridFilesPages {
  constructor(@Inject(GridFilesService) private readonly files: GridFilesService) {}

  @Get()
  @Render(FILES)
  show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.model(who, id, blankForm());
  }

  @Get('grille')
  async download(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format, bloc }: GridFileQuery,
  ): Promise<StreamableFile> {
    const { name, type, content } = await gridFile(await this.files.grid(who, id), format, bloc);
    return documentFile(content, type, name);
  }

  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @UploadedFile() uploaded: UploadedDocument | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (): Promise<string> => addressOf(id, (await this.files.send(who, id, uploaded)).id);
    const again = async (form: FormState) => ({ view: FILES, model: await this.model(who, id, form) });
    await submit(SendFile, {}, response, act, again);
  }

  @Get(':fileId')
  @Render(PREVIEW)
  preview(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Query() { page }: PageQuery,
  ): Promise<object> {
    return this.previewModel(who, id, fileId, { form: blankForm(), page });
  }

  /** Records what was shown; where that has changed since, shows what it is now. */
  @Post(':fileId')
  async import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ImportGridFile): Promise<string> => {
      const recorded = await this.files.import(who, id, fileId, input);
      const told = plural(recorded, 'saisie enregistrée', 'saisies enregistrées');
      leaveNotice(request, recorded === 0 ? 'La grille est restée comme elle était.' : `${told} depuis le fichier.`);
      return `/sessions/${id}/evaluations`;
    };
    const again = async (form: FormState) => ({
      view: PREVIEW,
      model: await this.previewModel(who, id, fileId, { form, page: 1 }),
    });
    await submit(ImportGridFile, body, response, act, again);
  }

  private async model(who: Principal, id: string, form: FormState): Promise<object> {
    return gridFilesView(await this.files.grid(who, id), form);
  }

  private async previewModel(
    who: Principal,
    id: string,
    fileId: string,
    shown: { readonly form: FormState; readonly page: number },
  ): Promise<object> {
    return gridPreviewView(await this.files.preview(who, id, fileId), shown);
  }
}

const addressOf = (id: string, fileId: string): string => `/sessions/${id}/evaluations/fichiers/${fileId}`;
