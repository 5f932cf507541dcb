import { Controller, Get, Inject, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { documentFile } from '../http/send-document.js';
import { ArchivesService } from './archives.service.js';

@ApiTags('deliberations')
@Controller('api/v1/jury-sessions/:sessionId/archive')
export class ArchivesController {
  constructor(@Inject(ArchivesService) private readonly archives: ArchivesService) {}

  /** All that proves a sealed session, in one signed ZIP that `delibloc verify` checks anywhere. */
  @Get()
  @AnswersAs('application/zip')
  async archive(@Who() who: Principal, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<StreamableFile> {
    const { zip, fileName } = await this.archives.archive(who, sessionId);
    return documentFile(zip, 'application/zip', fileName);
  }
}
