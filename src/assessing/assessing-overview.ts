import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { certificationOf } from '../certifications/certifications.service.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { loadJury, type SessionAndJury } from '../jury-sessions/load-session.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { assessingPolicy } from './assessing.policy.js';
import { AssessorReminder } from './assessor-reminder.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import type { AssessedCandidacy } from './own-sheets.js';

/** What is known of a sheet from outside: never what is written on it. */
export type SheetProgress = Pick<
  AssessorSheet,
  'id' | 'memberId' | 'candidacyId' | 'assessmentCode' | 'savedAt' | 'handedInAt' | 'version'
>;

/** A member with what they were assigned, and how far they are. */
export interface AssessorProgress {
  readonly member: JuryMember;
  readonly assigned: number;
  readonly handedIn: number;
  readonly drafts: number;
  /** Not handed in, in the order of passage; drafts among them. */
  readonly missing: readonly SheetProgress[];
  readonly remindedOn: string | null;
}

/** Who assesses whom in a session, and what is missing. */
export interface AssessingOverview extends SessionAndJury {
  readonly certification: CertificationVersion;
  /** In the order of passage. */
  readonly candidacies: readonly AssessedCandidacy[];
  readonly recusals: readonly Recusal[];
  /** Of candidates for whom their member does not step out, at assessments that they present. */
  readonly sheets: readonly SheetProgress[];
  /** In the order of the jury. */
  readonly assessors: readonly AssessorProgress[];
}

/** In as many queries whatever the number of candidates. Throws `notFound`, `forbidden`. */
export async function loadOverview(reading: Reading, who: Principal, sessionId: string): Promise<AssessingOverview> {
  const jury = await loadJury(reading, sessionId);
  demand(assessingPolicy.prepare(who, jury.members), 'assessing.read');
  const certification = await certificationOf(reading, jury.session.certificationId);
  const relations = { enrollment: { candidate: true } };
  const found = await reading.find(Candidacy, { where: { sessionId }, relations, order: { rank: 'ASC', id: 'ASC' } });
  const recusals = await reading.findBy(Recusal, { memberId: In(jury.members.map(({ id }) => id)) });
  const stepsOut = new Set(recusals.map(({ memberId, candidacyId }) => `${memberId} ${candidacyId}`));
  const ranks = new Map(found.map(({ id }, index) => [id, index]));
  const isPresented = presentedIn(certification, found);
  const sheets = (await progressOf(reading, sessionId))
    .filter((sheet) => !stepsOut.has(`${sheet.memberId} ${sheet.candidacyId}`) && isPresented(sheet))
    .sort((one, other) => ranks.get(one.candidacyId)! - ranks.get(other.candidacyId)!);
  const reminders = await reading.findBy(AssessorReminder, { sessionId });
  const remindedOn = new Map(reminders.map((one) => [one.memberId, one.remindedOn]));
  const byMember = new Map(jury.members.map(({ id }): [string, SheetProgress[]] => [id, []]));
  for (const sheet of sheets) byMember.get(sheet.memberId)?.push(sheet);
  const assessors = jury.members.map((member) =>
    progressOfMember(member, byMember.get(member.id)!, remindedOn.get(member.id) ?? null),
  );
  const candidacies = found as AssessedCandidacy[];
  return { ...jury, certification, candidacies, recusals, sheets, assessors };
}

/** Whether the candidate presents the assessment of a sheet: the blocs they present may have changed since. */
function presentedIn(
  { content }: CertificationVersion,
  candidacies: readonly Pick<Candidacy, 'id' | 'blocs'>[],
): (sheet: Pick<AssessorSheet, 'candidacyId' | 'assessmentCode'>) => boolean {
  const presented = new Set(
    candidacies.flatMap(({ id, blocs }) => assessmentsPresented(content, blocs).map(({ code }) => `${id} ${code}`)),
  );
  return ({ candidacyId, assessmentCode }) => presented.has(`${candidacyId} ${assessmentCode}`);
}

function progressOfMember(
  member: JuryMember,
  sheets: readonly SheetProgress[],
  remindedOn: string | null,
): AssessorProgress {
  const missing = sheets.filter(({ handedInAt }) => handedInAt === null);
  const drafts = missing.filter(({ savedAt }) => savedAt !== null).length;
  return { member, assigned: sheets.length, handedIn: sheets.length - missing.length, drafts, missing, remindedOn };
}

async function progressOf(reading: Reading, sessionId: string): Promise<SheetProgress[]> {
  const query = reading.select(AssessorSheet, 'sheet').select('sheet.id', 'id');
  const columns = ['memberId', 'candidacyId', 'assessmentCode', 'savedAt', 'handedInAt', 'version'] as const;
  for (const column of columns) query.addSelect(`sheet.${column}`, column);
  return query
    .where('sheet.sessionId = :sessionId', { sessionId })
    .orderBy('sheet.assessmentCode')
    .addOrderBy('sheet.id')
    .getRawMany<SheetProgress>();
}
