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
import { type PresentedAwards, presentAwards } from './present-awards.js';
import { ImportRegister } from './register-import.dto.js';
import { AwardImports } from './award-imports.service.js';
import type { TakenOver } from './take-awards-over.js';

@ApiTags('bloc awards')
@Controller('api/v1/bloc-award-imports')
export class AwardImportsController {
  constructor(@Inject(AwardImports) private readonly imports: AwardImports) {}

  /** Send a file of blocs that juries awarded before, in the field `file`: nothing is recorded, the answer says what would be. */
  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(@Who() who: Principal, @UploadedFile() uploaded: UploadedDocument | undefined): Promise<PresentedAwards> {
    const { id } = await this.imports.send(who, uploaded);
    return presentAwards(await this.imports.preview(who, id));
  }

  /** What a file sent would bring now; for who sent it, for two days. */
  @Get(':id')
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedAwards> {
    return presentAwards(await this.imports.preview(who, id));
  }

  /** Record what was previewed, all or nothing; 422 `duplicatesUndecided` names the rows to be chosen. */
  @Post(':id/import')
  @HttpCode(200)
  import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ImportRegister,
  ): Promise<TakenOver> {
    return this.imports.import(who, id, input);
  }
}
