import { Module } from '@nestjs/common';
import { JournalCheck } from './journal-check.js';
import { JournalController } from './journal.controller.js';
import { JournalPages } from './journal.pages.js';
import { JournalService } from './journal.service.js';

@Module({ controllers: [JournalController, JournalPages], providers: [JournalService, JournalCheck] })
export class JournalModule {}
