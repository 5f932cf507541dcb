import { randomUUID } from 'node:crypto';
import type { Act, Writing } from '../database/writing.js';
import { Candidacy } from './candidacy.entity.js';
import type { LoadedSession } from './load-session.js';
import type { Presentable } from './presentable-enrollments.js';

/** Candidacies that join a session, last in the order of passage. */
export function newCandidacies(loaded: LoadedSession, chosen: readonly Presentable[]): Candidacy[] {
  const last = Math.max(0, ...loaded.candidacies.map(({ rank }) => rank));
  return chosen.map(({ enrollment, blocs }, index) => ({
    ...{ id: randomUUID(), sessionId: loaded.session.id, enrollmentId: enrollment.id },
    ...{ blocs, rank: last + index + 1, attendance: 'present', attendanceTakenAt: null, arrivedAt: null, version: 1 },
  }));
}

/** One entry of the journal for each. */
export async function presentRows(writing: Writing, rows: readonly Candidacy[]): Promise<void> {
  const acts = rows.map((row) => actOf('candidacy.presented', row.id, null, row));
  await writing.saveAll(Candidacy, rows, acts);
}

/** The candidacy alone, without whose it is. */
export function rowOf({ id, sessionId, enrollmentId, blocs, rank, ...there }: Candidacy): Candidacy {
  const { attendance, attendanceTakenAt, arrivedAt, version } = there;
  return { id, sessionId, enrollmentId, blocs, rank, attendance, attendanceTakenAt, arrivedAt, version };
}

export function actOf(action: string, subjectId: string, before: object | null, after: object): Act {
  return { action, subjectType: 'candidacy', subjectId, before: before && { ...before }, after: { ...after } };
}
