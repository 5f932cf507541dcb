import { Module } from '@nestjs/common';
import { ArchivesController } from './archives.controller.js';
import { ArchivesPages } from './archives.pages.js';
import { ArchivesService } from './archives.service.js';

@Module({ controllers: [ArchivesController, ArchivesPages], providers: [ArchivesService], exports: [ArchivesService] })
export class ArchivesModule {}
