import { Controller, Get, Inject, Post, Query, Render, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { ListExports } from '../lists/list-exports.js';
import { JournalCheck } from './journal-check.js';
import { JournalExport, JournalQuery } from './journal.dto.js';
import { JOURNAL_LIST } from './journal.list.js';
import { JournalService } from './journal.service.js';
import { journalView } from './journal.view.js';

@ApiExcludeController()
@Controller('journal')
export class JournalPages {
  constructor(
    @Inject(JournalService) private readonly journal: JournalService,
    @Inject(JournalCheck) private readonly checking: JournalCheck,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/journal')
  async list(@Who() who: Principal, @Query() query: JournalQuery, @Req() request: Request): Promise<object> {
    return journalView(await this.journal.page(who, query), query, request.originalUrl);
  }

  @Post('controle')
  async check(@Who() who: Principal, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.checking.start(who);
    leaveNotice(
      request,
      this.checking.underWay
        ? 'Le contrôle du journal est en cours : revenez dans un instant en lire le résultat.'
        : 'Le contrôle du journal est terminé.',
    );
    response.redirect(303, '/journal');
  }

  @Get('export')
  acts(@Who() who: Principal, @Query() asked: JournalExport): Promise<StreamableFile> {
    return this.exports.file(who, JOURNAL_LIST, asked, ({ after }) => this.journal.rows(who, asked, after));
  }

  @Get('export.jsonl')
  export(@Who() who: Principal): StreamableFile {
    return new StreamableFile(this.journal.export(who), {
      ...{ type: 'application/x-ndjson', disposition: 'attachment; filename="journal.jsonl"' },
    });
  }
}
