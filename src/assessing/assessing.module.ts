import { Module } from '@nestjs/common';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { AssessingFollower } from './assessing-follower.js';
import { AssessorSheetsController } from './assessor-sheets.controller.js';
import { AssessorSheetsPages } from './assessor-sheets.pages.js';
import { AssessorSheetsService } from './assessor-sheets.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsPages } from './assignments.pages.js';
import { AssignmentsService } from './assignments.service.js';
import { DivergencesController } from './divergences.controller.js';
import { DivergencesPages } from './divergences.pages.js';
import { DivergencesService } from './divergences.service.js';
import { GroupSheetsPages } from './group-sheets.pages.js';
import { GroupSheetsService } from './group-sheets.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupsPages } from './groups.pages.js';
import { GroupsService } from './groups.service.js';
import { RoomAssignmentsController } from './room-assignments.controller.js';
import { RoomAssignmentsPages } from './room-assignments.pages.js';
import { RoomAssignmentsService } from './room-assignments.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersPages } from './reminders.pages.js';
import { RemindersService } from './reminders.service.js';

const CONTROLLERS = [
  AssessorSheetsController,
  AssignmentsController,
  DivergencesController,
  GroupsController,
  RemindersController,
  RoomAssignmentsController,
];
const PAGES = [
  GroupSheetsPages,
  AssessorSheetsPages,
  AssignmentsPages,
  DivergencesPages,
  GroupsPages,
  RemindersPages,
  RoomAssignmentsPages,
];
const SERVICES = [
  AssessorSheetsService,
  AssignmentsService,
  DivergencesService,
  GroupsService,
  GroupSheetsService,
  RemindersService,
  RoomAssignmentsService,
];

@Module({
  imports: [JurySessionsModule],
  controllers: [...CONTROLLERS, ...PAGES],
  providers: [...SERVICES, AssessingFollower],
  exports: SERVICES,
})
export class AssessingModule {}
