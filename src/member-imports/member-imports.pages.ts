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
import { blankForm, type FormState, submit } from '../http/form.js';
import { documentFile } from '../http/send-document.js';
import { juryPersonPolicy } from '../jury-directory/jury-person.policy.js';
import { withChoices } from '../spreadsheets/choices.js';
import { FILE_TYPES } from '../spreadsheets/file-format.js';
import { FormatQuery, SendFile } from '../spreadsheets/take-over.dto.js';
import { writeModel } from '../spreadsheets/write-model.js';
import { ImportMembers } from './member-import.dto.js';
import { MemberImports } from './member-imports.service.js';
import { importedSentence, MEMBER_MODEL, memberImportView, memberPreviewView } from './member-imports.view.js';

const SENDING = 'pages/file-import';
const PREVIEW = 'pages/file-import-preview';

@ApiExcludeController()
@Controller('imports/membres-de-jury')
export class MemberImportsPages {
  constructor(@Inject(MemberImports) private readonly imports: MemberImports) {}

  @Get()
  @Render(SENDING)
  show(@Who() who: Principal): object {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
    return memberImportView(blankForm());
  }

  /** A file with the headings and nothing else. */
  @Get('modele')
  async model(@Who() who: Principal, @Query() { format }: FormatQuery): Promise<StreamableFile> {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
    return documentFile(await writeModel(MEMBER_MODEL, format), FILE_TYPES[format], `Membres_de_jury.${format}`);
  }

  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @UploadedFile() uploaded: UploadedDocument | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (): Promise<string> => `/imports/membres-de-jury/${(await this.imports.send(who, uploaded)).id}`;
    const again = (form: FormState) => Promise.resolve({ view: SENDING, model: memberImportView(form) });
    await submit(SendFile, {}, response, act, again);
  }

  @Get(':id')
  @Render(PREVIEW)
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return memberPreviewView(await this.imports.preview(who, id), blankForm());
  }

  @Post(':id')
  async import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ImportMembers): Promise<string> => {
      const { sessionId = null } = input;
      leaveNotice(request, importedSentence(await this.imports.import(who, id, input), sessionId));
      return sessionId === null ? '/membres-de-jury' : `/sessions/${sessionId}`;
    };
    const again = async (form: FormState) => ({
      view: PREVIEW,
      model: memberPreviewView(await this.imports.preview(who, id), form),
    });
    await submit(ImportMembers, withChoices(body), response, act, again);
  }
}
