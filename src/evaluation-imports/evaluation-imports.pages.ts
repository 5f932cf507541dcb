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
  Res,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { evaluationPolicy } from '../evaluations/evaluation.policy.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { documentFile } from '../http/send-document.js';
import { FILE_TYPES } from '../spreadsheets/file-format.js';
import { FormatQuery, SendFile } from '../spreadsheets/take-over.dto.js';
import { writeModel } from '../spreadsheets/write-model.js';
import { ImportEvaluations } from './evaluation-import.dto.js';
import { EvaluationImports } from './evaluation-imports.service.js';
import { EVALUATION_MODEL, evaluationImportView, evaluationStandingView } from './evaluation-imports.view.js';

const SENDING = 'pages/file-import';
const STANDING = 'pages/evaluation-import';
/** Seconds between two looks at how far it is. */
const LOOK_AGAIN = '2';

@ApiExcludeController()
@Controller('imports/evaluations')
export class EvaluationImportsPages {
  constructor(@Inject(EvaluationImports) private readonly imports: EvaluationImports) {}

  @Get()
  @Render(SENDING)
  show(@Who() who: Principal): object {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    return evaluationImportView(blankForm());
  }

  /** A file with the headings and nothing else. */
  @Get('modele')
  async model(@Who() who: Principal, @Query() { format }: FormatQuery): Promise<StreamableFile> {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    return documentFile(await writeModel(EVALUATION_MODEL, format), FILE_TYPES[format], `Evaluations.${format}`);
  }

  @Post()
  @UseInterceptors(ReceiveFile('file'))
  async send(
    @Who() who: Principal,
    @UploadedFile() uploaded: UploadedDocument | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (): Promise<string> => addressOf((await this.imports.send(who, uploaded)).upload.id);
    const again = (form: FormState) => Promise.resolve({ view: SENDING, model: evaluationImportView(form) });
    await submit(SendFile, {}, response, act, again);
  }

  /** Loaded again by the browser itself while it is read or recorded. */
  @Get(':id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Res() response: Response): Promise<void> {
    const standing = await this.imports.find(who, id);
    if (standing.state === 'reading' || standing.state === 'recording') response.setHeader('Refresh', LOOK_AGAIN);
    response.render(STANDING, evaluationStandingView(standing, blankForm()));
  }

  @Post(':id')
  async import(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ImportEvaluations): Promise<string> =>
      addressOf((await this.imports.import(who, id, input)).upload.id);
    const again = async (form: FormState) => ({
      view: STANDING,
      model: evaluationStandingView(await this.imports.find(who, id), form),
    });
    await submit(ImportEvaluations, body, response, act, again);
  }

  @Post(':id/arret')
  async stop(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Res() response: Response): Promise<void> {
    response.redirect(303, addressOf((await this.imports.stop(who, id)).upload.id));
  }

  @Post(':id/relecture')
  async again(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Res() response: Response): Promise<void> {
    const act = async (): Promise<string> => addressOf((await this.imports.again(who, id)).upload.id);
    const shown = async (form: FormState) => ({
      view: STANDING,
      model: evaluationStandingView(await this.imports.find(who, id), form),
    });
    await submit(SendFile, {}, response, act, shown);
  }
}

const addressOf = (id: string): string => `/imports/evaluations/${id}`;
