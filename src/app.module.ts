import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from './audit/audit.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { SignedInGuard } from './accounts/signed-in.guard.js';
import { AgendaModule } from './agenda/agenda.module.js';
import { AssessingModule } from './assessing/assessing.module.js';
import { ArchivesModule } from './archives/archives.module.js';
import { CandidateFilesModule } from './candidate-files/candidate-files.module.js';
import { CandidatesModule } from './candidates/candidates.module.js';
import { CertificateLifeModule } from './certificate-life/certificate-life.module.js';
import { CertificatePrintingModule } from './certificate-printing/certificate-printing.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { CertificationsModule } from './certifications/certifications.module.js';
import type { Clock } from './config/clock.js';
import { ConfigModule } from './config/config.module.js';
import type { Configuration } from './config/configuration.js';
import { ConvocationsModule } from './convocations/convocations.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DeliberationsModule } from './deliberations/deliberations.module.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { PrintingModule } from './documents/printing.module.js';
import { EnrollmentsModule } from './enrollments/enrollments.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { ExpiringBlocsModule } from './expiring-blocs/expiring-blocs.module.js';
import { GridFilesModule } from './grid-files/grid-files.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryModule } from './history/history.module.js';
import { HomeModule } from './home/home.module.js';
import { OpenConnections } from './http/open-connections.js';
import { JournalModule } from './journal/journal.module.js';
import { JuryDirectoryModule } from './jury-directory/jury-directory.module.js';
import { JurySessionsModule } from './jury-sessions/jury-sessions.module.js';
import { ListsModule } from './lists/lists.module.js';
import { MailModule } from './mail/mail.module.js';
import { RectificationsModule } from './rectifications/rectifications.module.js';
import { EvaluationImportsModule } from './evaluation-imports/evaluation-imports.module.js';
import { MemberImportsModule } from './member-imports/member-imports.module.js';
import { RegisterImportsModule } from './register-imports/register-imports.module.js';
import { SearchModule } from './search/search.module.js';
import { SessionDocumentsModule } from './session-documents/session-documents.module.js';
import { SigningModule } from './signing/signing.module.js';
import { SpreadsheetsModule } from './spreadsheets/spreadsheets.module.js';
import { SimulationsModule } from './simulations/simulations.module.js';
import { InsertionSurveysModule } from './insertion-surveys/insertion-surveys.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { VerificationModule } from './verification/verification.module.js';
import { VersionsModule } from './versions/versions.module.js';

/** What carries the trade first, then the trade from the inside out. */
const MODULES = [
  DatabaseModule,
  AuditModule,
  SigningModule,
  AccountsModule,
  MailModule,
  PrintingModule,
  SpreadsheetsModule,
  ListsModule,
  CertificationsModule,
  CandidatesModule,
  EnrollmentsModule,
  RegisterImportsModule,
  EvaluationImportsModule,
  MemberImportsModule,
  EvaluationsModule,
  JuryDirectoryModule,
  JurySessionsModule,
  AgendaModule,
  AssessingModule,
  ConvocationsModule,
  DeliberationsModule,
  GridFilesModule,
  ArchivesModule,
  CertificatesModule,
  SessionDocumentsModule,
  CertificatePrintingModule,
  CertificateLifeModule,
  RectificationsModule,
  SimulationsModule,
  VersionsModule,
  VerificationModule,
  ExpiringBlocsModule,
  InsertionSurveysModule,
  StatisticsModule,
  SearchModule,
  HistoryModule,
  CandidateFilesModule,
  JournalModule,
  DemonstrationModule,
  HomeModule,
  HealthModule,
];

@Module({})
export class AppModule {
  static with(configuration: Configuration, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(configuration, clock), ...MODULES],
      providers: [{ provide: APP_GUARD, useClass: SignedInGuard }, OpenConnections],
    };
  }
}
