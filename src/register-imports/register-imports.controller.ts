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
import { type PresentedRegister, presentRegister } from './present-register.js';
import { ImportRegister } from './register-import.dto.js';
import { type Imported, RegisterImports } from './register-imports.service.js';

@ApiTags('candidates')
@Controller('api/v1/candidate-imports')
export class RegisterImportsController {
  constructor(@Inject(RegisterImports) private readonly imports: RegisterImports) {}

  /** Send a file of people and their enrollments, in the field `file`: nothing is recorded, the answer says what would be. */
  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @UploadedFile() uploaded: UploadedDocument | undefined,
  ): Promise<PresentedRegister> {
    const { id } = await this.imports.send(who, uploaded);
    return presentRegister(await this.imports.preview(who, id));
  }

  /** What a file sent would bring now; for who sent it, for two days. */
  @Get(':id')
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedRegister> {
    return presentRegister(await this.imports.preview(who, id));
  }

  /** Register and enroll what was previewed, all or nobody; 422 `duplicatesUndecided` names the rows to be chosen. */
  @Post(':id/import')
  @HttpCode(200)
  import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ImportRegister,
  ): Promise<Imported> {
    return this.imports.import(who, id, input);
  }
}
