import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CertificationsModule } from '../certifications/certifications.module.js';
import { JuryDirectoryModule } from '../jury-directory/jury-directory.module.js';
import { AppointmentsController } from './appointments.controller.js';
import { AppointmentsPages } from './appointments.pages.js';
import { AppointmentsService } from './appointments.service.js';
import { AttendancePages } from './attendance.pages.js';
import { AttendanceService } from './attendance.service.js';
import { CandidaciesController } from './candidacies.controller.js';
import { CandidaciesPages } from './candidacies.pages.js';
import { CandidaciesService } from './candidacies.service.js';
import { CandidacyPage } from './candidacy-page.js';
import { ChosenCandidates } from './chosen-candidates.js';
import { ChosenCandidatesPages } from './chosen-candidates.pages.js';
import { Departures } from './departures.js';
import { JuryLinksController } from './jury-links.controller.js';
import { JuryLinksService } from './jury-links.service.js';
import { JuryMembersController } from './jury-members.controller.js';
import { JuryMembersPages } from './jury-members.pages.js';
import { JuryMembersService } from './jury-members.service.js';
import { JurySessionsController } from './jury-sessions.controller.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { LinkAnswersPages } from './link-answers.pages.js';
import { LinkAnswersService } from './link-answers.service.js';
import { LinkPage } from './link-page.js';
import { MemberLinksPages } from './member-links.pages.js';
import { MemberPage } from './member-page.js';
import { PersonSeatsController } from './person-seats.controller.js';
import { PersonSeatsPages } from './person-seats.pages.js';
import { PersonSeatsService } from './person-seats.service.js';
import { RecusalFollowers } from './recusal-followers.js';
import { PresentationsController } from './presentations.controller.js';
import { PresentationsService } from './presentations.service.js';
import { RecusalsPages } from './recusals.pages.js';
import { RecusalsService } from './recusals.service.js';
import { SessionActsController } from './session-acts.controller.js';
import { SessionActsPages } from './session-acts.pages.js';
import { SessionActsService } from './session-acts.service.js';
import { SessionDetailsPages } from './session-details.pages.js';
import { SessionPage } from './session-page.js';
import { SessionsPages } from './sessions.pages.js';

const CONTROLLERS = [
  JurySessionsController,
  SessionActsController,
  JuryMembersController,
  AppointmentsController,
  JuryLinksController,
  CandidaciesController,
  PresentationsController,
  PersonSeatsController,
];
const PAGES = [
  SessionsPages,
  SessionDetailsPages,
  SessionActsPages,
  JuryMembersPages,
  AppointmentsPages,
  MemberLinksPages,
  LinkAnswersPages,
  PersonSeatsPages,
  CandidaciesPages,
  ChosenCandidatesPages,
  RecusalsPages,
  AttendancePages,
];
const SERVICES = [
  JurySessionsService,
  JuryMembersService,
  AppointmentsService,
  JuryLinksService,
  LinkAnswersService,
  PersonSeatsService,
  CandidaciesService,
  PresentationsService,
  RecusalsService,
  AttendanceService,
  SessionActsService,
  Departures,
  RecusalFollowers,
];

@Module({
  imports: [CertificationsModule, CandidatesModule, JuryDirectoryModule],
  controllers: [...CONTROLLERS, ...PAGES],
  providers: [...SERVICES, SessionPage, MemberPage, LinkPage, CandidacyPage, ChosenCandidates],
  exports: SERVICES,
})
export class JurySessionsModule {}
