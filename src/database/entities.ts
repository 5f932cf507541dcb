import { Account } from '../accounts/account.entity.js';
import { WebSession } from '../accounts/web-session.entity.js';
import { AssessmentGroup } from '../assessing/assessment-group.entity.js';
import { AssessorReminder } from '../assessing/assessor-reminder.entity.js';
import { AssessorSheet } from '../assessing/assessor-sheet.entity.js';
import { DivergenceSettlement } from '../assessing/divergence-settlement.entity.js';
import { GroupPlace } from '../assessing/group-place.entity.js';
import { GroupSheet } from '../assessing/group-sheet.entity.js';
import { Attachment } from '../attachments/attachment.entity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { JournalLinkRow } from '../audit/journal-link.entity.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { CertificateCode } from '../certificates/certificate-code.entity.js';
import { CredentialRecord } from '../certificates/credentials/credential.entity.js';
import { CredentialRenewal } from '../certificates/credentials/credential-renewal.entity.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Convocation } from '../convocations/convocation.entity.js';
import { ConvocationLink } from '../convocations/convocation-link.entity.js';
import { ConvocationTerms } from '../convocations/convocation-terms.entity.js';
import { Setting } from './setting.entity.js';
import { Decision } from '../deliberations/decision.entity.js';
import { Deliberation } from '../deliberations/deliberation.entity.js';
import { SealedRecord } from '../deliberations/sealed-record.entity.js';
import { SealedSheetsRecord } from '../deliberations/sealed-sheets.entity.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { WithdrawnAward } from '../enrollments/withdrawn-award.entity.js';
import { Evaluation } from '../evaluations/evaluation.entity.js';
import { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { Agenda } from '../jury-sessions/agenda.entity.js';
import { AppointmentDocument } from '../jury-sessions/appointment-document.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { DeclaredLink } from '../jury-sessions/declared-link.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { LinkDeclaration } from '../jury-sessions/link-declaration.entity.js';
import { LinkRuling } from '../jury-sessions/link-ruling.entity.js';
import { Passage } from '../jury-sessions/passage.entity.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { SessionRoom } from '../jury-sessions/session-room.entity.js';
import { SessionStep } from '../jury-sessions/session-step.entity.js';
import { SearchWord } from '../search-words/search-word.entity.js';
import { Mail } from '../mail/mail.entity.js';
import { SigningKey } from '../signing/signing-key.entity.js';
import { WithdrawnKey } from '../signing/withdrawn-key.entity.js';
import { InsertionSurvey } from '../insertion-surveys/insertion-survey.entity.js';
import { CountedResultRow } from '../statistics/counted-result.entity.js';

/** Every table. */
export const ENTITIES = [
  Account,
  Agenda,
  AppointmentDocument,
  AssessmentGroup,
  AssessorReminder,
  AssessorSheet,
  Attachment,
  AuditEntry,
  BlocAwardRecord,
  Candidacy,
  Candidate,
  Certificate,
  CertificateCode,
  CertificationVersion,
  Convocation,
  ConvocationLink,
  ConvocationTerms,
  CountedResultRow,
  CredentialRecord,
  CredentialRenewal,
  Decision,
  Deliberation,
  DivergenceSettlement,
  Enrollment,
  EnrollmentMove,
  Evaluation,
  GroupPlace,
  GroupSheet,
  InsertionSurvey,
  JournalLinkRow,
  JuryMember,
  JuryPerson,
  JurySession,
  Mail,
  Passage,
  RectificationRecord,
  Recusal,
  LinkDeclaration,
  DeclaredLink,
  LinkRuling,
  SealedRecord,
  SearchWord,
  SealedSheetsRecord,
  SessionRoom,
  SessionStep,
  Setting,
  SigningKey,
  WithdrawnKey,
  WebSession,
  WithdrawnAward,
];
