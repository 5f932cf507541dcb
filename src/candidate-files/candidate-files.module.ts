import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { CandidateFilePages } from './candidate-file.pages.js';
import { CandidateFileService } from './candidate-file.service.js';

@Module({ imports: [HistoryModule], controllers: [CandidateFilePages], providers: [CandidateFileService] })
export class CandidateFilesModule {}
