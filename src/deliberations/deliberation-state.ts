import { createHash } from 'node:crypto';
import { AssessorSheet } from '../assessing/assessor-sheet.entity.js';
import { DivergenceSettlement } from '../assessing/divergence-settlement.entity.js';
import type { Reading } from '../database/reading.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { Evaluation } from '../evaluations/evaluation.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { DeclaredLink } from '../jury-sessions/declared-link.entity.js';
import { LinkRuling } from '../jury-sessions/link-ruling.entity.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import { groupBy } from './group-by.js';
import { Deliberation } from './deliberation.entity.js';

/** All that the sheets of a session show, as versions: two states of the same token show the same. */
export interface DeliberationState {
  readonly token: string;
  readonly session: SessionState;
  /** What surrounds the candidates: the session and its jury. */
  readonly frame: string;
  /** By candidacy, in the order of passage. */
  readonly candidacies: ReadonlyMap<string, string>;
}

/** Reads versions only, in as many queries whatever the number of candidates. Throws `notFound`. */
export async function deliberationState(reading: Reading, sessionId: string): Promise<DeliberationState> {
  const { session, members } = await loadJury(reading, sessionId);
  const rows = await candidacyVersions(reading, sessionId);
  const recusals = await versionsOf(reading, sessionId, 'recusals');
  const links = await versionsOf(reading, sessionId, 'links');
  const rulings = await versionsOf(reading, sessionId, 'rulings');
  const evaluations = await evaluationSums(reading, sessionId);
  const awards = await versionsOf(reading, sessionId, 'awards');
  const settlements = await versionsOf(reading, sessionId, 'settlements');
  const sheets = await sheetSums(reading, sessionId);
  const candidacies = new Map(
    rows.map(({ id, versions: row }): [string, string] => {
      const own = [recusals, links, rulings, evaluations, awards, settlements, sheets].map(
        (versions) => versions.get(id) ?? '',
      );
      return [id, [row, ...own].join('/')];
    }),
  );
  const jury = members.map(({ id, version }) => `${id} ${version}`);
  const frame = [session.version, session.state, ...jury].join('/');
  const token = createHash('sha256')
    .update(JSON.stringify([frame, ...candidacies]))
    .digest('hex')
    .slice(0, 24);
  return { token, session: session.state, frame, candidacies };
}

async function candidacyVersions(reading: Reading, sessionId: string): Promise<{ id: string; versions: string }[]> {
  const rows = await reading
    .select(Candidacy, 'candidacy')
    .innerJoin('candidacy.enrollment', 'enrollment')
    .innerJoin('enrollment.candidate', 'candidate')
    .leftJoin(Deliberation, 'deliberation', 'deliberation.id = candidacy.id')
    .select('candidacy.id', 'id')
    .addSelect('candidacy.version', 'candidacy')
    .addSelect('enrollment.version', 'enrollment')
    .addSelect('candidate.version', 'candidate')
    .addSelect('deliberation.version', 'decision')
    .where('candidacy.sessionId = :sessionId', { sessionId })
    .orderBy('candidacy.rank')
    .addOrderBy('candidacy.id')
    .getRawMany<Record<string, string | number | null>>();
  return rows.map(({ id, ...versions }) => ({ id: String(id), versions: Object.values(versions).join(' ') }));
}

const BESIDE = {
  links: (reading: Reading) => reading.select(DeclaredLink, 'row').innerJoin('row.candidacy', 'candidacy'),
  rulings: (reading: Reading) => reading.select(LinkRuling, 'row').innerJoin('row.candidacy', 'candidacy'),
  recusals: (reading: Reading) => reading.select(Recusal, 'row').innerJoin('row.candidacy', 'candidacy'),
  settlements: (reading: Reading) =>
    reading.select(DivergenceSettlement, 'row').innerJoin('row.candidacy', 'candidacy'),
  awards: (reading: Reading) =>
    reading
      .select(BlocAwardRecord, 'row')
      .innerJoin(Enrollment, 'enrollment', 'enrollment.candidateId = row.candidateId')
      .innerJoin(Candidacy, 'candidacy', 'candidacy.enrollmentId = enrollment.id'),
};

/** Each row with its version: one may go as another comes. */
async function versionsOf(reading: Reading, sessionId: string, of: keyof typeof BESIDE): Promise<Map<string, string>> {
  const rows = await BESIDE[of](reading)
    .select('candidacy.id', 'id')
    .addSelect('row.id', 'row')
    .addSelect('row.version', 'version')
    .where('candidacy.sessionId = :sessionId', { sessionId })
    .orderBy('row.id')
    .getRawMany<{ id: string; row: string; version: number }>();
  const groups = groupBy(rows, ({ id }) => id);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ row, version }) => `${row} ${version}`).join(' ')]));
}

/** How many cells, and the sum of their versions: cells stay, and their versions only grow. */
async function evaluationSums(reading: Reading, sessionId: string): Promise<Map<string, string>> {
  const rows = await reading
    .select(Evaluation, 'row')
    .innerJoin(Candidacy, 'candidacy', 'candidacy.enrollmentId = row.enrollmentId')
    .select('candidacy.id', 'id')
    .addSelect('COUNT(*)', 'cells')
    .addSelect('SUM(row.version)', 'versions')
    .where('candidacy.sessionId = :sessionId', { sessionId })
    .groupBy('candidacy.id')
    .getRawMany<{ id: string; cells: string | number; versions: string | number }>();
  return new Map(rows.map(({ id, cells, versions }) => [id, `${cells} ${versions}`]));
}

/** How many sheets are handed in, and the sum of their versions. */
async function sheetSums(reading: Reading, sessionId: string): Promise<Map<string, string>> {
  const rows = await reading
    .select(AssessorSheet, 'row')
    .select('row.candidacyId', 'id')
    .addSelect('COUNT(*)', 'sheets')
    .addSelect('SUM(row.version)', 'versions')
    .where('row.sessionId = :sessionId AND row.handedInAt IS NOT NULL', { sessionId })
    .groupBy('row.candidacyId')
    .getRawMany<{ id: string; sheets: string | number; versions: string | number }>();
  return new Map(rows.map(({ id, sheets, versions }) => [id, `${sheets} ${versions}`]));
}
