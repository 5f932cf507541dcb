import { Controller, Get, Inject, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../../accounts/current-principal.js';
import type { Principal } from '../../accounts/principal.js';
import { documentFile } from '../../http/send-document.js';
import { CredentialFiles } from './credential-files.js';

@ApiExcludeController()
@Controller('certificats')
export class CredentialsPages {
  constructor(@Inject(CredentialFiles) private readonly files: CredentialFiles) {}

  @Get(':id.json')
  async credential(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { bytes, type, fileName } = await this.files.json(who, id);
    return documentFile(bytes, type, fileName);
  }

  @Get(':id.jwt')
  async token(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { bytes, type, fileName } = await this.files.token(who, id);
    return documentFile(bytes, type, fileName);
  }
}
