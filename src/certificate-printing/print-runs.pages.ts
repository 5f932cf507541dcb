import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { CertificateQuery } from '../certificates/certificate.dto.js';
import { CertificatesService } from '../certificates/certificates.service.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { ChosenRows } from '../lists/choice.js';
import { StartPrintRun } from './print-run.dto.js';
import { PrintRuns } from './print-runs.service.js';
import { printRunPreview, printRunsView, printRunView } from './print-runs.view.js';
import { runFile } from './run-file.js';

const PAGE = 'pages/print-runs';
/** Seconds between two looks at how far a run is. */
const LOOK_AGAIN = '2';

@ApiExcludeController()
@Controller('tirages-de-certificats')
export class PrintRunsPages {
  constructor(
    @Inject(PrintRuns) private readonly runs: PrintRuns,
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
  ) {}

  @Get()
  @Render(PAGE)
  list(@Who() who: Principal): Promise<object> {
    return this.model(who, blankForm());
  }

  @Post()
  async start(@Who() who: Principal, @Body() body: Record<string, unknown>, @Res() response: Response): Promise<void> {
    const act = async (input: StartPrintRun): Promise<string> => addressOf(await this.runs.start(who, input));
    const again = async (form: FormState) => ({ view: PAGE, model: await this.model(who, form) });
    await submit(StartPrintRun, body, response, act, again);
  }

  /** Those chosen in the list of certificates, before they are printed. */
  @Post('apercu')
  @HttpCode(200)
  @Render('pages/print-run-preview')
  async preview(@Who() who: Principal, @Query() query: CertificateQuery, @Body() rows: ChosenRows): Promise<object> {
    return printRunPreview(await this.certificates.named(who, await this.certificates.chosen(who, query, rows)));
  }

  /** Loaded again by the browser itself until the run is at its end. */
  @Get(':id')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Res() response: Response): Promise<void> {
    const run = await this.runs.find(who, id);
    if (run.state === 'running' || run.state === 'waiting') response.setHeader('Refresh', LOOK_AGAIN);
    response.render('pages/print-run', printRunView(run));
  }

  @Get(':id/fichier')
  async file(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return runFile(await this.runs.file(who, id));
  }

  @Post(':id/reprise')
  async again(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Res() response: Response): Promise<void> {
    response.redirect(303, addressOf(await this.runs.again(who, id)));
  }

  private async model(who: Principal, form: FormState): Promise<object> {
    return printRunsView(await this.runs.list(who), await this.runs.sessions(who), form);
  }
}

const addressOf = ({ id }: { readonly id: string }): string => `/tirages-de-certificats/${id}`;
