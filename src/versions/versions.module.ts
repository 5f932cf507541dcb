import { Module } from '@nestjs/common';
import { VersionMovesController } from './version-moves.controller.js';
import { VersionMovesService } from './version-moves.service.js';
import { VersionsService } from './versions.service.js';

@Module({
  controllers: [VersionMovesController],
  providers: [VersionMovesService, VersionsService],
})
export class VersionsModule {}
