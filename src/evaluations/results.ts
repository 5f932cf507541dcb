import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import { Evaluation } from './evaluation.entity.js';

/** An evaluation that has a result: it has not been cleared. */
export type RecordedResult = Evaluation & { readonly result: EvaluationResult };

/** What a competence at an assessment is called among those of an enrollment. */
export const cellName = (assessmentCode: string, competenceCode: string): string =>
  `${assessmentCode}/${competenceCode}`;

/**
 * The results that count, by enrollment: the last attempt of each competence at each assessment. One query whatever the
 * number of enrollments; an enrollment without results has an empty list. Feed them to the domain's `compileEvidence`.
 */
export async function resultsOf(
  reading: Reading,
  enrollmentIds: readonly string[],
): Promise<Map<string, RecordedResult[]>> {
  const results = new Map(enrollmentIds.map((id): [string, RecordedResult[]] => [id, []]));
  for (const [enrollmentId, cells] of await cellsOf(reading, enrollmentIds)) {
    results.set(enrollmentId, [...cells.values()].filter(hasResult));
  }
  return results;
}

/** The last attempt of each cell, cleared ones too, by enrollment and by {@link cellName}; of some competences, where told. */
export async function cellsOf(
  reading: Reading,
  enrollmentIds: readonly string[],
  competences?: readonly string[],
): Promise<Map<string, Map<string, Evaluation>>> {
  const cells = new Map<string, Map<string, Evaluation>>();
  const rows = await rowsOf(reading, enrollmentIds, competences);
  rows.sort((one, other) => one.attempt - other.attempt || compare(one.recordedAt, other.recordedAt));
  for (const row of rows) {
    const own = cells.get(row.enrollmentId) ?? new Map<string, Evaluation>();
    cells.set(row.enrollmentId, own.set(cellName(row.assessmentCode, row.competenceCode), row));
  }
  return cells;
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function rowsOf(
  reading: Reading,
  enrollmentIds: readonly string[],
  competences?: readonly string[],
): Promise<Evaluation[]> {
  if (!competences) return reading.rowsIn(Evaluation, 'enrollmentId', enrollmentIds);
  return reading.findBy(Evaluation, { enrollmentId: In(enrollmentIds), competenceCode: In(competences) });
}

/** Whether the row has a result, and was not cleared. */
export function hasResult(evaluation: Evaluation): evaluation is RecordedResult {
  return evaluation.result !== null;
}
