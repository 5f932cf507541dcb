import {
  Body,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
  type StreamableFile,
  type Type,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { documentFile } from '../http/send-document.js';
import { withChoices } from './choices.js';
import { FILE_TYPES } from './file-format.js';
import { FormatQuery, SendFile } from './take-over.dto.js';
import { type Model, writeModel } from './write-model.js';

const SENDING = 'pages/file-import';
const PREVIEW = 'pages/file-import-preview';

/** What is brought in from files. */
export interface FileImport<Input extends object> {
  /** Where its pages are: "/imports/candidats". */
  readonly at: string;
  readonly model: Model;
  /** "Candidats" for Candidats.xlsx. */
  readonly modelName: string;
  readonly input: Type<Input>;
}

/** A file is kept, then looked at. */
export interface LookedAt<Preview> {
  send(who: Principal, uploaded: UploadedDocument | undefined): Promise<{ readonly id: string }>;
  preview(who: Principal, id: string): Promise<Preview>;
}

/** The pages of an import: a file is sent, previewed, then taken over whole or not at all. */
export abstract class FileImportPages<Input extends object, Preview> {
  protected abstract readonly kind: FileImport<Input>;
  protected abstract readonly imports: LookedAt<Preview>;

  /** Throws `forbidden` for who may not import. */
  protected abstract demandMay(who: Principal): void;
  protected abstract sendingModel(form: FormState): object;
  protected abstract previewModel(preview: Preview, form: FormState): object;
  /** Takes the file over; what is told of it, and where one goes on. */
  protected abstract takeOver(who: Principal, id: string, input: Input): Promise<{ notice: string; href: string }>;

  @Get()
  @Render(SENDING)
  show(@Who() who: Principal): object {
    this.demandMay(who);
    return this.sendingModel(blankForm());
  }

  /** A file with the headings and nothing else. */
  @Get('modele')
  async model(@Who() who: Principal, @Query() { format }: FormatQuery): Promise<StreamableFile> {
    this.demandMay(who);
    const { model, modelName } = this.kind;
    return documentFile(await writeModel(model, format), FILE_TYPES[format], `${modelName}.${format}`);
  }

  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @UploadedFile() uploaded: UploadedDocument | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (): Promise<string> => `${this.kind.at}/${(await this.imports.send(who, uploaded)).id}`;
    const again = (form: FormState) => Promise.resolve({ view: SENDING, model: this.sendingModel(form) });
    await submit(SendFile, {}, response, act, again);
  }

  @Get(':id')
  @Render(PREVIEW)
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.previewModel(await this.imports.preview(who, id), blankForm());
  }

  @Post(':id')
  async import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: Input): Promise<string> => {
      const { notice, href } = await this.takeOver(who, id, input);
      leaveNotice(request, notice);
      return href;
    };
    const again = async (form: FormState) => ({
      view: PREVIEW,
      model: this.previewModel(await this.imports.preview(who, id), form),
    });
    await submit(this.kind.input, withChoices(body), response, act, again);
  }
}
