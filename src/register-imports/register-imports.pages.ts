import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
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
import { plural } from '../web/french/format.js';
import { ImportRegister, SendRegister } from './register-import.dto.js';
import { RegisterImports } from './register-imports.service.js';
import { registerImportView, registerModel, registerPreviewView } from './register-imports.view.js';

const SENDING = 'pages/register-import';
const PREVIEW = 'pages/register-import-preview';

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
  model(@Who() who: Principal): StreamableFile {
    demand(candidatePolicy.register(who), 'candidate.register');
    return documentFile(registerModel(), 'text/csv; charset=utf-8', 'Candidats.csv');
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
    await submit(SendRegister, {}, response, act, again);
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
    await submit(ImportRegister, choicesOf(body), response, act, again);
  }
}

/** Each choice of a form has a name of its own, as boxes of which one is ticked must. */
function choicesOf(body: Record<string, unknown>): Record<string, unknown> {
  const isChoice = (field: string): boolean => field.startsWith('person-');
  const people = Object.keys(body)
    .filter(isChoice)
    .map((field) => body[field]);
  const rest = Object.fromEntries(Object.entries(body).filter(([field]) => !isChoice(field)));
  return people.length > 0 ? { ...rest, people } : rest;
}
