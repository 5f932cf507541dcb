import { Module } from '@nestjs/common';
import { DeliberationsModule } from '../deliberations/deliberations.module.js';
import { GridFilesController } from './grid-files.controller.js';
import { GridFilesPages } from './grid-files.pages.js';
import { GridFilesService } from './grid-files.service.js';

@Module({
  imports: [DeliberationsModule],
  controllers: [GridFilesController, GridFilesPages],
  providers: [GridFilesService],
})
export class GridFilesModule {}
