import { Controller, Get, Inject, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { documentFile } from '../http/send-document.js';
import { ArchivesService } from './archives.service.js';

@ApiExcludeController()
@Controller('sessions/:id/archive.zip')
export class ArchivesPages {
  constructor(@Inject(ArchivesService) private readonly archives: ArchivesService) {}

  @Get()
  async archive(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { zip, fileName } = await this.archives.archive(who, id);
    return documentFile(zip, 'application/zip', fileName);
  }
}
