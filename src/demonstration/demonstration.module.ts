import { Module } from '@nestjs/common';
import { AssessingModule } from '../assessing/assessing.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { CertificationsModule } from '../certifications/certifications.module.js';
import { DeliberationsModule } from '../deliberations/deliberations.module.js';
import { EnrollmentsModule } from '../enrollments/enrollments.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { AssessScenario } from './assess-scenario.js';
import { DeclareScenarioLinks } from './declare-scenario-links.js';
import { EnrollScenario } from './enroll-scenario.js';
import { HoldScenario } from './hold-scenario.js';
import { SeedDemonstration } from './seed-demonstration.js';

@Module({
  imports: [
    CertificationsModule,
    CandidatesModule,
    EnrollmentsModule,
    EvaluationsModule,
    JurySessionsModule,
    AssessingModule,
    DeliberationsModule,
    CertificatesModule,
  ],
  providers: [EnrollScenario, AssessScenario, DeclareScenarioLinks, HoldScenario, SeedDemonstration],
  exports: [SeedDemonstration],
})
export class DemonstrationModule {}
