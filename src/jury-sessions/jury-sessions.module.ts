import { Module } from '@nestjs/common';
import { AttendanceService } from './attendance.service.js';
import { CandidaciesController } from './candidacies.controller.js';
import { CandidaciesService } from './candidacies.service.js';
import { JuryMembersController } from './jury-members.controller.js';
import { JuryMembersService } from './jury-members.service.js';
import { JurySessionsController } from './jury-sessions.controller.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { RecusalsService } from './recusals.service.js';
import { SessionActsController } from './session-acts.controller.js';
import { SessionActsService } from './session-acts.service.js';

const SERVICES = [
  JurySessionsService,
  JuryMembersService,
  CandidaciesService,
  RecusalsService,
  AttendanceService,
  SessionActsService,
];

@Module({
  controllers: [JurySessionsController, SessionActsController, JuryMembersController, CandidaciesController],
  providers: SERVICES,
  exports: SERVICES,
})
export class JurySessionsModule {}
