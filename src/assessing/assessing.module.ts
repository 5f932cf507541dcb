import { Module } from '@nestjs/common';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { AssessingFollower } from './assessing-follower.js';
import { AssessorSheetsController } from './assessor-sheets.controller.js';
import { AssessorSheetsPages } from './assessor-sheets.pages.js';
import { AssessorSheetsService } from './assessor-sheets.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsPages } from './assignments.pages.js';
import { AssignmentsService } from './assignments.service.js';

@Module({
  imports: [JurySessionsModule],
  controllers: [AssessorSheetsController, AssignmentsController, AssessorSheetsPages, AssignmentsPages],
  providers: [AssessorSheetsService, AssignmentsService, AssessingFollower],
  exports: [AssessorSheetsService, AssignmentsService],
})
export class AssessingModule {}
