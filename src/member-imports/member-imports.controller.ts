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
import { type PresentedMembers, presentMembers } from './present-members.js';
import { ImportMembers } from './member-import.dto.js';
import { type ImportedMembers, MemberImports } from './member-imports.service.js';

@ApiTags('jury directory')
@Controller('api/v1/jury-person-imports')
export class MemberImportsController {
  constructor(@Inject(MemberImports) private readonly imports: MemberImports) {}

  /** Send a file of people who sit on juries, in the field `file`: nothing is recorded, the answer says what would be. */
  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(@Who() who: Principal, @UploadedFile() uploaded: UploadedDocument | undefined): Promise<PresentedMembers> {
    const { id } = await this.imports.send(who, uploaded);
    return presentMembers(await this.imports.preview(who, id));
  }

  /** What a file sent would bring now; for who sent it, for two days. */
  @Get(':id')
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedMembers> {
    return presentMembers(await this.imports.preview(who, id));
  }

  /** Enter in the directory whom the preview showed, and appoint them where a session is named, all or nobody; 422 `duplicatesUndecided` names the rows to be chosen. */
  @Post(':id/import')
  @HttpCode(200)
  import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ImportMembers,
  ): Promise<ImportedMembers> {
    return this.imports.import(who, id, input);
  }
}
