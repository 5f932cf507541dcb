import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { documentFile } from '../http/send-document.js';
import { GridFileQuery, ImportGridFile } from './grid-file.dto.js';
import { gridFile } from './grid-file.view.js';
import { GridFilesService } from './grid-files.service.js';
import { type PresentedPreview, presentPreview } from './present-preview.js';

@ApiTags('evaluations')
@Controller('api/v1/jury-sessions/:id/evaluation-grid')
export class GridFilesController {
  constructor(@Inject(GridFilesService) private readonly files: GridFilesService) {}

  /** The grid as a file to fill in, XLSX or CSV: of one bloc, or of all. */
  @Get('file')
  @AnswersAs('application/octet-stream')
  async download(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format, bloc }: GridFileQuery,
  ): Promise<StreamableFile> {
    const { name, type, content } = await gridFile(await this.files.grid(who, id), format, bloc);
    return documentFile(content, type, name);
  }

  /** Send a file, in the field `file`: nothing is recorded, the answer says what would be. */
  @Post('files')
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @UploadedFile() uploaded: UploadedDocument | undefined,
  ): Promise<PresentedPreview> {
    const upload = await this.files.send(who, id, uploaded);
    return presentPreview(await this.files.preview(who, id, upload.id));
  }

  /** What a file sent would change now; for who sent it, for two days. */
  @Get('files/:fileId')
  async preview(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<PresentedPreview> {
    return presentPreview(await this.files.preview(who, id, fileId));
  }

  /** Record what was previewed, all or nothing; 409 `importChanged` where the grid has changed since. */
  @Post('files/:fileId/import')
  @HttpCode(200)
  async import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Body() input: ImportGridFile,
  ): Promise<{ recorded: number }> {
    return { recorded: await this.files.import(who, id, fileId, input) };
  }
}
