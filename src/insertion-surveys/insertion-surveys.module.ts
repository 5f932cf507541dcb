import { Module } from '@nestjs/common';
import { InsertionSurveysController } from './insertion-surveys.controller.js';
import { InsertionSurveysService } from './insertion-surveys.service.js';

@Module({
  controllers: [InsertionSurveysController],
  providers: [InsertionSurveysService],
  exports: [InsertionSurveysService],
})
export class InsertionSurveysModule {}
