import { In, IsNull, Not } from 'typeorm';
import { AssessmentGroup } from '../assessing/assessment-group.entity.js';
import { AssessorReminder } from '../assessing/assessor-reminder.entity.js';
import { AssessorSheet } from '../assessing/assessor-sheet.entity.js';
import { DivergenceSettlement } from '../assessing/divergence-settlement.entity.js';
import { GroupSheet } from '../assessing/group-sheet.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { ConvocationTerms } from '../convocations/convocation-terms.entity.js';
import { Convocation } from '../convocations/convocation.entity.js';
import type { Reading } from '../database/reading.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { WithdrawnAward } from '../enrollments/withdrawn-award.entity.js';
import { AppointmentDocument } from '../jury-sessions/appointment-document.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { DeclaredLink } from '../jury-sessions/declared-link.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { LinkDeclaration } from '../jury-sessions/link-declaration.entity.js';
import { LinkRuling } from '../jury-sessions/link-ruling.entity.js';
import { Agenda } from '../jury-sessions/agenda.entity.js';
import { Passage } from '../jury-sessions/passage.entity.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { SessionRoom } from '../jury-sessions/session-room.entity.js';
import { SessionStep } from '../jury-sessions/session-step.entity.js';
import type { HistorySubject, JournalSubjects } from './history-subject.js';
import { removed } from './removed-records.js';

/** What belongs to a record's history: itself, and the records that hang on it, those removed since included. */
export async function linkedRecords(reading: Reading, subject: HistorySubject, id: string): Promise<JournalSubjects> {
  const own = { [subject]: [id] };
  switch (subject) {
    case 'candidate':
      return { ...own, ...(await ofCandidate(reading, id)) };
    case 'enrollment':
      return { ...own, ...(await ofCandidacies(reading, await candidaciesOf(reading, 'enrollmentId', [id]))) };
    case 'jury_session':
      return { ...own, ...(await ofSession(reading, id)) };
    case 'jury_member':
      return { ...own, ...(await ofMembers(reading, [id])), ...(await ofPairs(reading, 'memberId', [id])) };
    case 'certificate':
      return { ...own, certificate_code: [id] };
    case 'candidacy':
      return { ...own, ...(await ofCandidacies(reading, [id])) };
    default:
      return own;
  }
}

async function ofCandidate(reading: Reading, candidateId: string): Promise<JournalSubjects> {
  const enrollment = idsOf(await reading.findBy(Enrollment, { candidateId }));
  const awards = idsOf(await reading.findBy(BlocAwardRecord, { candidateId }));
  const certificate = idsOf(await reading.find(Certificate, { select: { id: true }, where: { candidateId } }));
  const candidacies = await candidaciesOf(reading, 'enrollmentId', enrollment);
  const withdrawn = idsOf(await reading.findBy(WithdrawnAward, { candidateId }));
  const bloc_award = [...awards, ...withdrawn, ...(await removed(reading, 'bloc_award', 'candidateId', [candidateId]))];
  return {
    enrollment,
    bloc_award,
    certificate,
    certificate_code: certificate,
    ...(await ofCandidacies(reading, candidacies)),
  };
}

async function ofSession(reading: Reading, sessionId: string): Promise<JournalSubjects> {
  const members = idsOf(await reading.findBy(JuryMember, { sessionId }));
  const candidacies = await candidaciesOf(reading, 'sessionId', [sessionId]);
  const jury_member = [...members, ...(await removed(reading, 'jury_member', 'sessionId', [sessionId]))];
  return {
    jury_member,
    ...(await ofMembers(reading, jury_member)),
    session_step: idsOf((await reading.findBy(SessionStep, { sessionId })).filter(({ note }) => note !== null)),
    agenda: idsOf(await reading.findBy(Agenda, { sessionId })),
    session_room: [
      ...idsOf(await reading.findBy(SessionRoom, { sessionId })),
      ...(await removed(reading, 'session_room', 'sessionId', [sessionId])),
    ],
    sealed_record: [sessionId],
    sealed_sheets: [sessionId],
    list: [sessionId],
    ...(await groupsOf(reading, sessionId)),
    rectification: idsOf(await reading.find(RectificationRecord, { select: { id: true }, where: { sessionId } })),
    ...(await ofCandidacies(reading, candidacies)),
    convocation: await convocationsOf(reading, 'sessionId', [sessionId]),
    convocation_terms: [
      ...idsOf(await reading.findBy(ConvocationTerms, { sessionId })),
      ...(await removed(reading, 'convocation_terms', 'sessionId', [sessionId])),
    ],
  };
}

async function convocationsOf(
  reading: Reading,
  column: 'sessionId' | 'subjectId',
  ids: readonly string[],
): Promise<string[]> {
  const present = idsOf(await reading.find(Convocation, { select: { id: true }, where: { [column]: In([...ids]) } }));
  return [...present, ...(await removed(reading, 'convocation', column, ids))];
}

async function ofCandidacies(reading: Reading, ids: readonly string[]): Promise<JournalSubjects> {
  if (ids.length === 0) return {};
  const present = idsOf(await reading.findBy(Passage, { candidacyId: In([...ids]) }));
  const passage = [...present, ...(await removed(reading, 'passage', 'candidacyId', ids))];
  const divergence_settlement = idsOf(await reading.findBy(DivergenceSettlement, { candidacyId: In([...ids]) }));
  const convocation = await convocationsOf(reading, 'subjectId', ids);
  const own = { candidacy: ids, deliberation: ids, passage, divergence_settlement, convocation };
  return { ...own, ...(await ofPairs(reading, 'candidacyId', ids)) };
}

async function groupsOf(reading: Reading, sessionId: string): Promise<JournalSubjects> {
  const groups = idsOf(await reading.findBy(AssessmentGroup, { sessionId }));
  const assessment_group = [...groups, ...(await removed(reading, 'assessment_group', 'sessionId', [sessionId]))];
  return { assessment_group, group_sheet: idsOf(await reading.findBy(GroupSheet, { sessionId })) };
}

async function candidaciesOf(
  reading: Reading,
  column: 'sessionId' | 'enrollmentId',
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const present = idsOf(await reading.find(Candidacy, { select: { id: true }, where: { [column]: In([...ids]) } }));
  return [...present, ...(await removed(reading, 'candidacy', column, ids))];
}

/** What hangs on a member alone. */
const OF_A_MEMBER = {
  appointment_document: AppointmentDocument,
  assessor_reminder: AssessorReminder,
  link_declaration: LinkDeclaration,
} as const;

async function ofMembers(reading: Reading, ids: readonly string[]): Promise<JournalSubjects> {
  if (ids.length === 0) return {};
  const subjects: Record<string, readonly string[]> = { convocation: await convocationsOf(reading, 'subjectId', ids) };
  for (const [kind, entity] of Object.entries(OF_A_MEMBER)) {
    const present = idsOf(
      await reading.findBy<AppointmentDocument | AssessorReminder | LinkDeclaration>(entity, {
        memberId: In([...ids]),
      }),
    );
    subjects[kind] = [...present, ...(await removed(reading, kind, 'memberId', ids))];
  }
  return subjects;
}

/** What is between a member and a candidate. */
const BETWEEN = { recusal: Recusal, declared_link: DeclaredLink, link_ruling: LinkRuling } as const;

async function ofPairs(
  reading: Reading,
  column: 'candidacyId' | 'memberId',
  ids: readonly string[],
): Promise<JournalSubjects> {
  if (ids.length === 0) return {};
  const subjects: Record<string, readonly string[]> = {};
  for (const [kind, entity] of Object.entries(BETWEEN)) {
    const present = idsOf(
      await reading.findBy<Recusal | DeclaredLink | LinkRuling>(entity, { [column]: In([...ids]) }),
    );
    subjects[kind] = [...present, ...(await removed(reading, kind, column, ids))];
  }
  const written = { [column]: In([...ids]), savedAt: Not(IsNull()) };
  const sheets = idsOf(await reading.find(AssessorSheet, { select: { id: true }, where: written }));
  subjects.assessor_sheet = [...sheets, ...(await removed(reading, 'assessor_sheet', column, ids))];
  return subjects;
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
