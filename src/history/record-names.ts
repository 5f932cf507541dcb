import { type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { AssessmentGroup } from '../assessing/assessment-group.entity.js';
import { AssessorReminder } from '../assessing/assessor-reminder.entity.js';
import { AssessorSheet } from '../assessing/assessor-sheet.entity.js';
import { DivergenceSettlement } from '../assessing/divergence-settlement.entity.js';
import { GroupSheet } from '../assessing/group-sheet.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Convocation } from '../convocations/convocation.entity.js';
import type { Reading } from '../database/reading.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { InsertionSurvey } from '../insertion-surveys/insertion-survey.entity.js';
import { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { AppointmentDocument } from '../jury-sessions/appointment-document.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { DeclaredLink } from '../jury-sessions/declared-link.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { LinkDeclaration } from '../jury-sessions/link-declaration.entity.js';
import { LinkRuling } from '../jury-sessions/link-ruling.entity.js';
import { Passage } from '../jury-sessions/passage.entity.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { SessionRoom } from '../jury-sessions/session-room.entity.js';

/** What a record is called by: columns of its own and those of the records it points to. */
export interface NamedRecord {
  readonly subjectType: string;
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Named records by their id: ids are unique among all tables, but for those that share one on purpose. */
export type RecordNames = ReadonlyMap<string, NamedRecord>;

interface Source {
  readonly subjectType: string;
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly columns: readonly string[];
}

/** Only the columns a name is made of: no secret, and none of the long documents. */
const SOURCES: readonly Source[] = [
  { subjectType: 'appointment_document', entity: AppointmentDocument, columns: ['memberId'] },
  { subjectType: 'assessor_reminder', entity: AssessorReminder, columns: ['memberId'] },
  { subjectType: 'convocation', entity: Convocation, columns: ['subjectId'] },
  { subjectType: 'assessor_sheet', entity: AssessorSheet, columns: ['candidacyId', 'memberId', 'assessmentCode'] },
  { subjectType: 'divergence_settlement', entity: DivergenceSettlement, columns: ['candidacyId', 'assessmentCode'] },
  { subjectType: 'group_sheet', entity: GroupSheet, columns: ['groupId', 'memberId'] },
  { subjectType: 'assessment_group', entity: AssessmentGroup, columns: ['name'] },
  { subjectType: 'recusal', entity: Recusal, columns: ['candidacyId', 'memberId'] },
  { subjectType: 'declared_link', entity: DeclaredLink, columns: ['candidacyId', 'memberId'] },
  { subjectType: 'link_ruling', entity: LinkRuling, columns: ['candidacyId', 'memberId'] },
  { subjectType: 'link_declaration', entity: LinkDeclaration, columns: ['memberId'] },
  { subjectType: 'passage', entity: Passage, columns: ['candidacyId', 'assessment'] },
  { subjectType: 'session_room', entity: SessionRoom, columns: ['name'] },
  { subjectType: 'candidacy', entity: Candidacy, columns: ['enrollmentId', 'sessionId'] },
  { subjectType: 'jury_member', entity: JuryMember, columns: ['firstNames', 'lastName'] },
  { subjectType: 'jury_person', entity: JuryPerson, columns: ['firstNames', 'lastName'] },
  { subjectType: 'bloc_award', entity: BlocAwardRecord, columns: ['blocCode', 'certificationCode', 'candidateId'] },
  { subjectType: 'certificate', entity: Certificate, columns: ['number', 'candidateId'] },
  { subjectType: 'insertion_survey', entity: InsertionSurvey, columns: ['certificationCode', 'year', 'months'] },
  { subjectType: 'enrollment', entity: Enrollment, columns: ['candidateId', 'certificationId'] },
  { subjectType: 'jury_session', entity: JurySession, columns: ['day', 'certificationId', 'place'] },
  { subjectType: 'candidate', entity: Candidate, columns: ['firstNames', 'birthName', 'usedName'] },
  { subjectType: 'certification_version', entity: CertificationVersion, columns: ['code', 'title', 'number'] },
  { subjectType: 'account', entity: Account, columns: ['name'] },
];

/**
 * What these records are called by, and those they point to: a query or two a table, whatever their number. Those that
 * are no more are called as the journal has kept them.
 */
export async function recordNames(reading: Reading, ids: Iterable<string>): Promise<RecordNames> {
  const names = new Map<string, NamedRecord>();
  let wanted = new Set(ids);
  while (wanted.size > 0) {
    const found = await namedRecords(reading, [...wanted]);
    for (const record of found) names.set(record.id, record);
    const next = found.flatMap(({ row }) => referencesIn(row));
    wanted = new Set(next.filter((id) => !names.has(id) && !wanted.has(id)));
  }
  return names;
}

/** Ids of other records among the columns of one. */
export function referencesIn(row: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(row).flatMap(([column, value]) => {
    if (column === 'memberIds' && Array.isArray(value)) return value.map(String);
    return /(Id|By)$/.test(column) && typeof value === 'string' ? [value] : [];
  });
}

async function namedRecords(reading: Reading, ids: readonly string[]): Promise<NamedRecord[]> {
  const found: NamedRecord[] = [];
  for (const { subjectType, entity, columns } of SOURCES) {
    const select = Object.fromEntries(['id', ...columns].map((column) => [column, true]));
    const rows = await reading.find(entity, { select, where: { id: In([...ids]) } });
    found.push(...rows.map((row) => ({ subjectType, id: row.id as string, row })));
  }
  const known = new Set(found.map(({ id }) => id));
  const gone = ids.filter((id) => !known.has(id));
  return [...found, ...(await goneRecords(reading, gone))];
}

async function goneRecords(reading: Reading, ids: readonly string[]): Promise<NamedRecord[]> {
  if (ids.length === 0) return [];
  const removable = [
    ...['jury_member', 'jury_person', 'candidacy', 'recusal', 'bloc_award', 'jury_session'],
    'insertion_survey',
    ...['appointment_document', 'assessor_reminder', 'convocation'],
    ...['declared_link', 'link_ruling', 'link_declaration', 'passage', 'session_room'],
  ];
  const entries = await reading.find(AuditEntry, {
    where: { subjectType: In(removable), subjectId: In([...ids]) },
    order: { sequence: 'DESC' },
  });
  const first = entries.filter(({ before, after }) => before === null && after !== null && 'id' in after);
  return first.map(({ subjectType, subjectId: id, after }) => ({ subjectType, id, row: after ?? {} }));
}
