import { Module } from '@nestjs/common';
import { VersionMovesController } from './version-moves.controller.js';
import { VersionMovesService } from './version-moves.service.js';

@Module({
  controllers: [VersionMovesController],
  providers: [VersionMovesService],
})
export class VersionsModule {}
