import { Module } from '@nestjs/common';
import { AssessingModule } from '../assessing/assessing.module.js';
import { CloseDeliberation } from './close-deliberation.js';
import { DecideCandidacy } from './decide-candidacy.js';
import { DeliberationEventsController } from './deliberation-events.controller.js';
import { DeliberationEvents } from './deliberation-events.service.js';
import { DeliberationWatch } from './deliberation-watch.js';
import { DeliberationPages } from './deliberation.pages.js';
import { DeliberationsController } from './deliberations.controller.js';
import { DeliberationsService } from './deliberations.service.js';
import { EvaluationGridController } from './evaluation-grid.controller.js';
import { EvaluationGridPages } from './evaluation-grid.pages.js';
import { EvaluationGridService } from './evaluation-grid.service.js';
import { ExaminedCandidacies } from './examined-candidacies.js';
import { MissingCellsController } from './missing-cells.controller.js';
import { MissingCellsPages } from './missing-cells.pages.js';
import { SealSession } from './seal-session.js';
import { SealedRecordsService } from './sealed-records.service.js';
import { SealingController } from './sealing.controller.js';
import { SealingPages } from './sealing.pages.js';
import { WorkedGridController } from './worked-grid.controller.js';

@Module({
  imports: [AssessingModule],
  controllers: [
    EvaluationGridController,
    WorkedGridController,
    EvaluationGridPages,
    MissingCellsController,
    MissingCellsPages,
    DeliberationEventsController,
    DeliberationsController,
    SealingController,
    DeliberationPages,
    SealingPages,
  ],
  providers: [
    EvaluationGridService,
    ExaminedCandidacies,
    DeliberationsService,
    DeliberationWatch,
    DeliberationEvents,
    DecideCandidacy,
    CloseDeliberation,
    SealSession,
    SealedRecordsService,
  ],
  exports: [
    EvaluationGridService,
    DeliberationsService,
    DecideCandidacy,
    CloseDeliberation,
    SealSession,
    SealedRecordsService,
  ],
})
export class DeliberationsModule {}
