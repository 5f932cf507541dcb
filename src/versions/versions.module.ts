import { Module } from '@nestjs/common';
import { EnrollmentsModule } from '../enrollments/enrollments.module.js';
import { VersionMovesPages } from './version-moves.pages.js';
import { VersionsController } from './versions.controller.js';
import { VersionsPages } from './versions.pages.js';
import { VersionMovesController } from './version-moves.controller.js';
import { VersionMovesService } from './version-moves.service.js';
import { VersionsService } from './versions.service.js';

@Module({
  imports: [EnrollmentsModule],
  controllers: [VersionsController, VersionMovesController, VersionsPages, VersionMovesPages],
  providers: [VersionMovesService, VersionsService],
})
export class VersionsModule {}
