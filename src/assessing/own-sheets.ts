import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { certificationOf } from '../certifications/certifications.service.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { Reading } from '../database/reading.js';
import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import type { Assessment } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { loadJury, type SessionAndJury } from '../jury-sessions/load-session.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { assessingPolicy } from './assessing.policy.js';
import { AssessmentGroup } from './assessment-group.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { GroupPlace } from './group-place.entity.js';
import { GroupSheet } from './group-sheet.entity.js';

export type AssessedCandidacy = Candidacy & { readonly enrollment: Enrollment & { readonly candidate: Candidate } };

/** A group of which the member assesses somebody, with what they entered for it. */
export interface OwnGroup {
  readonly group: AssessmentGroup;
  /** In the order of passage; only those whom the member assesses. */
  readonly candidacies: readonly AssessedCandidacy[];
  readonly sheet: GroupSheet | null;
  /** Of its candidates, those added since it was handed in, for whom nothing is handed in. */
  readonly awaited: readonly AssessedCandidacy[];
}

/** All that a member of the jury assesses in a session, and nothing of anybody else's. */
export interface OwnSheets extends SessionAndJury {
  readonly member: JuryMember;
  readonly certification: CertificationVersion;
  /** By id; those of candidates for whom the member steps out are not there. */
  readonly candidacies: ReadonlyMap<string, AssessedCandidacy>;
  /** At assessments that the candidate presents; in the order of passage, then of the assessments. */
  readonly sheets: readonly AssessorSheet[];
  readonly groups: readonly OwnGroup[];
}

/** The seat from which that person assesses. Throws `forbidden` where they have none. */
export function seatOf(who: Principal, { members }: SessionAndJury, act: string): JuryMember {
  demand(assessingPolicy.assess(who, members), act);
  return members.find(({ accountId }) => accountId === who.accountId)!;
}

/** What that person assesses in the session. Throws `notFound`, `forbidden`. */
export async function loadOwnSheets(reading: Reading, who: Principal, sessionId: string): Promise<OwnSheets> {
  const jury = await loadJury(reading, sessionId);
  const member = seatOf(who, jury, 'assessorSheet.read');
  const certification = await certificationOf(reading, jury.session.certificationId);
  const all = await reading.findBy(AssessorSheet, { sessionId, memberId: member.id });
  const candidacies = await assessedBy(reading, member, all);
  const isPresented = (candidacy: AssessedCandidacy | undefined, { assessmentCode }: AssessorSheet): boolean =>
    candidacy !== undefined &&
    assessmentsPresented(certification.content, candidacy.blocs).some(({ code }) => code === assessmentCode);
  const rank = ranksOf(certification.content.assessments);
  const sheets = all
    .filter((sheet) => isPresented(candidacies.get(sheet.candidacyId), sheet))
    .toSorted(
      (one, other) =>
        candidacies.get(one.candidacyId)!.rank - candidacies.get(other.candidacyId)!.rank ||
        rank(one.assessmentCode) - rank(other.assessmentCode),
    );
  const groups = await groupsOf(reading, sessionId, member, sheets, candidacies);
  return { ...jury, member, certification, candidacies, sheets, groups };
}

/** Order of the assessments of a certification. */
export function ranksOf(assessments: readonly Assessment[]): (code: string) => number {
  const ranks = new Map(assessments.map(({ code }, index) => [code, index]));
  return (code) => ranks.get(code) ?? ranks.size;
}

async function assessedBy(
  reading: Reading,
  { id: memberId }: JuryMember,
  sheets: readonly AssessorSheet[],
): Promise<Map<string, AssessedCandidacy>> {
  const recusals = await reading.findBy(Recusal, { memberId });
  const stepsOut = new Set(recusals.map(({ candidacyId }) => candidacyId));
  const ids = [...new Set(sheets.map(({ candidacyId }) => candidacyId))].filter((id) => !stepsOut.has(id));
  const relations = { enrollment: { candidate: true } };
  const found = await reading.find(Candidacy, { where: { id: In(ids) }, relations, order: { rank: 'ASC', id: 'ASC' } });
  return new Map(found.map((one) => [one.id, one as AssessedCandidacy]));
}

async function groupsOf(
  reading: Reading,
  sessionId: string,
  { id: memberId }: JuryMember,
  sheets: readonly AssessorSheet[],
  candidacies: OwnSheets['candidacies'],
): Promise<OwnGroup[]> {
  const groups = await reading.find(AssessmentGroup, { where: { sessionId }, order: { name: 'ASC', id: 'ASC' } });
  if (groups.length === 0) return [];
  const places = await reading.findBy(GroupPlace, { groupId: In(groups.map(({ id }) => id)) });
  const own = await reading.findBy(GroupSheet, { sessionId, memberId });
  const assessed = new Set(sheets.map(({ candidacyId, assessmentCode }) => `${candidacyId} ${assessmentCode}`));
  const open = new Set(
    sheets.flatMap((one) => (one.handedInAt === null ? [`${one.candidacyId} ${one.assessmentCode}`] : [])),
  );
  return groups
    .map((group): OwnGroup => {
      const place = (candidacyId: string): string => `${candidacyId} ${group.assessmentCode}`;
      const ofGroup = places.filter(({ groupId }) => groupId === group.id).map(({ candidacyId }) => candidacyId);
      const ids = new Set(ofGroup.filter((id) => assessed.has(place(id))));
      const inOrder = [...candidacies.values()].filter(({ id }) => ids.has(id));
      const sheet = own.find(({ groupId }) => groupId === group.id) ?? null;
      const awaited = sheet?.handedInAt ? inOrder.filter(({ id }) => open.has(place(id))) : [];
      return { group, candidacies: inOrder, sheet, awaited };
    })
    .filter((one) => one.candidacies.length > 0);
}

/** That assessment of the certification. Throws `notFound`. */
export function assessmentOf({ content }: CertificationVersion, code: string): Assessment {
  const assessment = content.assessments.find((one) => one.code === code);
  if (!assessment) throw new DomainError('notFound', { subject: 'assessment', id: code });
  return assessment;
}

/**
 * That sheet among one's own. Throws `recused` where the member steps out for the candidate, `sheetNotDue` where the
 * candidate presents the assessment no more, `notFound`.
 */
export async function ownSheet(
  reading: Reading,
  { sheets, member, session }: OwnSheets,
  id: string,
): Promise<AssessorSheet> {
  const sheet = sheets.find((one) => one.id === id);
  if (sheet) return sheet;
  const hidden = await reading.findOneBy(AssessorSheet, { id, memberId: member.id, sessionId: session.id });
  if (!hidden) throw new DomainError('notFound', { subject: 'assessor_sheet', id });
  const { candidacyId } = hidden;
  const stepsOut = await reading.existsBy(Recusal, { memberId: member.id, candidacyId });
  throw new DomainError(stepsOut ? 'recused' : 'sheetNotDue', { candidacyIds: [candidacyId] });
}
