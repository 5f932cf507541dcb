import { Controller, Get, HttpCode, Inject, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { type PresentedAct, presentActs } from '../history/present-history.js';
import { ListExports } from '../lists/list-exports.js';
import { JournalCheck } from './journal-check.js';
import { JournalExport, JournalQuery } from './journal.dto.js';
import { JOURNAL_LIST } from './journal.list.js';
import { JournalService, type JournalState } from './journal.service.js';

interface PresentedActs {
  readonly items: readonly PresentedAct[];
  /** Ask for what is before it to go on; null where there is nothing more. */
  readonly older: number | null;
}

@ApiTags('journal')
@Controller('api/v1/journal')
export class JournalController {
  constructor(
    @Inject(JournalService) private readonly journal: JournalService,
    @Inject(JournalCheck) private readonly checking: JournalCheck,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Who did what, the newest first: by person, by act and by day. */
  @Get()
  async list(@Who() who: Principal, @Query() query: JournalQuery): Promise<PresentedActs> {
    const { entries, older } = await this.journal.page(who, query);
    return { items: presentActs(entries), older };
  }

  /** Where the chain of the journal stands, and what was found when it was last checked. */
  @Get('check')
  async state(@Who() who: Principal): Promise<JournalState> {
    return this.journal.state(who);
  }

  /** Check the whole journal against its chain; a long check goes on after the answer. */
  @Post('check')
  @HttpCode(200)
  async check(@Who() who: Principal): Promise<JournalState> {
    await this.checking.start(who);
    return this.journal.state(who);
  }

  /** The acts as a file to read, with the filters of the list; the journal tells who took it. */
  @Get('acts/export')
  @AnswersAs('application/octet-stream')
  acts(@Who() who: Principal, @Query() asked: JournalExport): Promise<StreamableFile> {
    return this.exports.file(who, JOURNAL_LIST, asked, ({ after }) => this.journal.rows(who, asked, after));
  }

  /** Every link of the chain with its entry, a JSON object a line. */
  @Get('export')
  @AnswersAs('application/x-ndjson')
  export(@Who() who: Principal): StreamableFile {
    return new StreamableFile(this.journal.export(who), {
      ...{ type: 'application/x-ndjson', disposition: 'attachment; filename="journal.jsonl"' },
    });
  }
}
