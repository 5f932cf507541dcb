import type { ObjectLiteral } from 'typeorm';
import type { EntityTarget } from 'typeorm';
import { AssessorSheet } from '../assessing/assessor-sheet.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Convocation } from '../convocations/convocation.entity.js';
import type { Reading } from '../database/reading.js';
import { Deliberation } from '../deliberations/deliberation.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { DeclaredLink } from '../jury-sessions/declared-link.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { LinkRuling } from '../jury-sessions/link-ruling.entity.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { missingEvaluations } from './missing-evaluations.js';

/** What there is of a session and what is missing, in figures. */
export interface SessionFigures {
  readonly members: number;
  readonly presidents: number;
  readonly candidates: number;
  /** Members and candidates to whom a convocation was written. */
  readonly convened: number;
  /** Neither opened nor given on paper nor answered. */
  readonly unopened: number;
  /** Convened, and will not come. */
  readonly declined: number;
  /** Declared, and answered by nobody. */
  readonly unansweredLinks: number;
  readonly awaitedSheets: number;
  /** Members from whom they are awaited. */
  readonly awaitedAssessors: number;
  readonly expectedEvaluations: number;
  readonly missingEvaluations: number;
  /** Candidacies on which the jury has decided. */
  readonly decided: number;
}

type Session = JurySession & { readonly certification: CertificationVersion };
type Figures = { -readonly [Name in keyof SessionFigures]: number };
type Row = Readonly<Record<string, number | string | null>>;

/** By session, in as many queries whatever their number. */
export async function sessionFigures(
  reading: Reading,
  sessions: readonly Session[],
): Promise<Map<string, SessionFigures>> {
  const figures = new Map(sessions.map(({ id }): [string, Figures] => [id, { ...NOTHING }]));
  if (sessions.length === 0) return figures;
  const ids = sessions.map(({ id }) => id);
  const rows = [
    ...(await membersOf(reading, ids)),
    ...(await candidatesOf(reading, ids)),
    ...(await convocationsOf(reading, ids)),
    ...(await unansweredLinksOf(reading, ids)),
    ...(await awaitedSheetsOf(reading, ids)),
    ...(await missingEvaluations(reading, sessions)),
  ];
  for (const { sessionId, ...counts } of rows) {
    const own = figures.get(String(sessionId))!;
    for (const [name, count] of Object.entries(counts)) own[name as keyof Figures] = Number(count);
  }
  return figures;
}

const NOTHING: SessionFigures = {
  ...{ members: 0, presidents: 0, candidates: 0, convened: 0, unopened: 0, declined: 0, unansweredLinks: 0 },
  ...{ awaitedSheets: 0, awaitedAssessors: 0, expectedEvaluations: 0, missingEvaluations: 0, decided: 0 },
};

function counting<T extends ObjectLiteral>(reading: Reading, entity: EntityTarget<T>, ids: readonly string[]) {
  return reading
    .select(entity, 'row')
    .select('row.sessionId', 'sessionId')
    .where('row.sessionId IN (:...ids)', { ids })
    .groupBy('row.sessionId');
}

const countIf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

function membersOf(reading: Reading, ids: readonly string[]): Promise<Row[]> {
  return counting(reading, JuryMember, ids)
    .addSelect('COUNT(*)', 'members')
    .addSelect(countIf('row.president'), 'presidents')
    .getRawMany<Row>();
}

function candidatesOf(reading: Reading, ids: readonly string[]): Promise<Row[]> {
  return counting(reading, Candidacy, ids)
    .leftJoin(Deliberation, 'deliberation', 'deliberation.id = row.id')
    .addSelect('COUNT(*)', 'candidates')
    .addSelect('COUNT(deliberation.id)', 'decided')
    .getRawMany<Row>();
}

function convocationsOf(reading: Reading, ids: readonly string[]): Promise<Row[]> {
  const unopened = 'row.openedAt IS NULL AND row.handedOverBy IS NULL AND row.answer IS NULL';
  return counting(reading, Convocation, ids)
    .addSelect('COUNT(*)', 'convened')
    .addSelect(countIf(unopened), 'unopened')
    .addSelect(countIf(`row.answer = 'notComing'`), 'declined')
    .getRawMany<Row>();
}

function unansweredLinksOf(reading: Reading, ids: readonly string[]): Promise<Row[]> {
  const builder = reading.select(DeclaredLink, 'link');
  const answeredBy = (entity: typeof LinkRuling | typeof Recusal) =>
    builder
      .subQuery()
      .select('1')
      .from<LinkRuling | Recusal>(entity, 'answer')
      .where('answer.memberId = link.memberId AND answer.candidacyId = link.candidacyId')
      .getQuery();
  return builder
    .innerJoin(Candidacy, 'candidacy', 'candidacy.id = link.candidacyId')
    .select('candidacy.sessionId', 'sessionId')
    .addSelect('COUNT(*)', 'unansweredLinks')
    .where('candidacy.sessionId IN (:...ids)', { ids })
    .andWhere(`NOT EXISTS ${answeredBy(LinkRuling)} AND NOT EXISTS ${answeredBy(Recusal)}`)
    .groupBy('candidacy.sessionId')
    .getRawMany<Row>();
}

/** Not of candidates for whom the member steps out. */
function awaitedSheetsOf(reading: Reading, ids: readonly string[]): Promise<Row[]> {
  const builder = counting(reading, AssessorSheet, ids);
  const stepsOut = builder
    .subQuery()
    .select('1')
    .from(Recusal, 'recusal')
    .where('recusal.memberId = row.memberId AND recusal.candidacyId = row.candidacyId')
    .getQuery();
  return builder
    .addSelect('COUNT(*)', 'awaitedSheets')
    .addSelect('COUNT(DISTINCT row.memberId)', 'awaitedAssessors')
    .andWhere(`row.handedInAt IS NULL AND NOT EXISTS ${stepsOut}`)
    .getRawMany<Row>();
}
