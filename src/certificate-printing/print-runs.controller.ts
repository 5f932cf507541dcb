import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import type { PrintRun } from './print-run.js';
import { StartPrintRun } from './print-run.dto.js';
import { PrintRuns } from './print-runs.service.js';
import { runFile } from './run-file.js';

@ApiTags('certificates')
@Controller('api/v1/certificate-print-runs')
export class PrintRunsController {
  constructor(@Inject(PrintRuns) private readonly runs: PrintRuns) {}

  /** Start printing all certificates in force of a session or of a year, or some by name. */
  @Post()
  start(@Who() who: Principal, @Body() input: StartPrintRun): Promise<PrintRun> {
    return this.runs.start(who, input);
  }

  /** The print runs of the last two days, the latest first. */
  @Get()
  list(@Who() who: Principal): Promise<PrintRun[]> {
    return this.runs.list(who);
  }

  /** How far it is. */
  @Get(':id')
  find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PrintRun> {
    return this.runs.find(who, id);
  }

  /** Start one again that was interrupted; any other stays as it is. */
  @Post(':id/again')
  @HttpCode(200)
  again(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PrintRun> {
    return this.runs.again(who, id);
  }

  /** The ZIP, or the PDF to print. */
  @Get(':id/file')
  @AnswersAs('application/octet-stream')
  async file(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return runFile(await this.runs.file(who, id));
  }
}
