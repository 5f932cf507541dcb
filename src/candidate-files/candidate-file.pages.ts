import { Controller, Get, Inject, Param, ParseUUIDPipe, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { HistoryService } from '../history/history.service.js';
import { CandidateFileService } from './candidate-file.service.js';
import { candidateFileView } from './candidate-file.view.js';

/** The latest acts told on the page; the others are a link away. */
const LATEST = { page: 1, size: 6 };

/** What is recorded of one person, to read. */
@ApiExcludeController()
@Controller('candidats/:id')
export class CandidateFilePages {
  constructor(
    @Inject(CandidateFileService) private readonly files: CandidateFileService,
    @Inject(HistoryService) private readonly history: HistoryService,
  ) {}

  @Get()
  @Render('pages/candidate')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    const file = await this.files.find(who, id);
    return candidateFileView(file, file.whole ? await this.history.latest(who, 'candidate', id, LATEST) : null);
  }
}
