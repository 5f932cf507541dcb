import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { ImportEvaluations } from './evaluation-import.dto.js';
import { EvaluationImports } from './evaluation-imports.service.js';
import { type PresentedEvaluationImport, presentImport } from './present-import.js';

@ApiTags('evaluations')
@Controller('api/v1/evaluation-imports')
export class EvaluationImportsController {
  constructor(@Inject(EvaluationImports) private readonly imports: EvaluationImports) {}

  /** Send a file of results, in the field `file`: it is read while the answer is on its way, and nothing is recorded. */
  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @UploadedFile() uploaded: UploadedDocument | undefined,
  ): Promise<PresentedEvaluationImport> {
    return presentImport(await this.imports.send(who, uploaded));
  }

  /** How far it is, and what it would bring once it is read; for who sent it, for two days. */
  @Get(':id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedEvaluationImport> {
    return presentImport(await this.imports.find(who, id));
  }

  /** Begin to record what was read, all or nothing. */
  @Post(':id/import')
  @HttpCode(202)
  async import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ImportEvaluations,
  ): Promise<PresentedEvaluationImport> {
    return presentImport(await this.imports.import(who, id, input));
  }

  /** Have the work on it stopped: nothing of it is recorded. */
  @Post(':id/stop')
  @HttpCode(200)
  async stop(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedEvaluationImport> {
    return presentImport(await this.imports.stop(who, id));
  }

  /** Read it again, from its beginning. */
  @Post(':id/again')
  @HttpCode(202)
  async again(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedEvaluationImport> {
    return presentImport(await this.imports.again(who, id));
  }
}
