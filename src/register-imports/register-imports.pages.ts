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
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { documentFile } from '../http/send-document.js';
import { withChoices } from '../spreadsheets/choices.js';
import { FILE_TYPES } from '../spreadsheets/file-format.js';
import { FormatQuery, SendFile } from '../spreadsheets/take-over.dto.js';
import { writeModel } from '../spreadsheets/write-model.js';
import { plural } from '../web/french/format.js';
import { ImportRegister } from './register-import.dto.js';
import { RegisterImports } from './register-imports.service.js';
import { REGISTER_MODEL, registerImportView, registerPreviewView } from './register-imports.view.js';

const SENDING = 'pages/file-import';
const PREVIEW = 'pages/file-import-preview';

@ApiExcludeController()
@Controller('imports/candidats')
export class RegisterImportsPages {
  constructor(@Inject(RegisterImports) private readonly imports: RegisterImports) {}

  @Get()
  @Render(SENDING)
  show(@Who() who: Principal): object {
    demand(candidatePolicy.register(who), 'candidate.register');
    return registerImportView(blankForm());
  }

  /** A file with the headings and nothing else. */
  @Get('modele')
  async model(@Who() who: Principal, @Query() { format }: FormatQuery): Promise<StreamableFile> {
    demand(candidatePolicy.register(who), 'candidate.register');
    return documentFile(await writeModel(REGISTER_MODEL, format), FILE_TYPES[format], `Candidats.${format}`);
  }

  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @UploadedFile() uploaded: UploadedDocument | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (): Promise<string> => `/imports/candidats/${(await this.imports.send(who, uploaded)).id}`;
    const again = (form: FormState) => Promise.resolve({ view: SENDING, model: registerImportView(form) });
    await submit(SendFile, {}, response, act, again);
  }

  @Get(':id')
  @Render(PREVIEW)
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return registerPreviewView(await this.imports.preview(who, id), blankForm());
  }

  @Post(':id')
  async import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ImportRegister): Promise<string> => {
      const { registered, enrolled } = await this.imports.import(who, id, input);
      const people = plural(registered, 'personne ajoutée', 'personnes ajoutées');
      leaveNotice(
        request,
        `${people} au registre, ${plural(enrolled, 'inscription enregistrée', 'inscriptions enregistrées')}.`,
      );
      return '/candidats';
    };
    const again = async (form: FormState) => ({
      view: PREVIEW,
      model: registerPreviewView(await this.imports.preview(who, id), form),
    });
    await submit(ImportRegister, withChoices(body), response, act, again);
  }
}
