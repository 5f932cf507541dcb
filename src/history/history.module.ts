import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { HistoryPages } from './history.pages.js';
import { HistoryService } from './history.service.js';

@Module({ controllers: [HistoryController, HistoryPages], providers: [HistoryService], exports: [HistoryService] })
export class HistoryModule {}
