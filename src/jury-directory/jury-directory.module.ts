import { Module } from '@nestjs/common';
import { JuryDirectoryController } from './jury-directory.controller.js';
import { JuryDirectoryPages } from './jury-directory.pages.js';
import { JuryDirectoryService } from './jury-directory.service.js';

@Module({
  controllers: [JuryDirectoryController, JuryDirectoryPages],
  providers: [JuryDirectoryService],
  exports: [JuryDirectoryService],
})
export class JuryDirectoryModule {}
