import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { Evaluation } from '../evaluations/evaluation.entity.js';
import { cellName, hasResult, type RecordedResult } from '../evaluations/results.js';
import type { Candidacy } from '../jury-sessions/candidacy.entity.js';

/**
 * Results on which published sessions rest, by enrollment: the last attempt of each competence at each assessment. What
 * a candidate may know of them: an attempt recorded since neither shows nor hides what was published. `published` are
 * the candidacies of published sessions; one query whatever their number.
 */
export async function publishedEvaluationsOf(
  reading: Reading,
  published: readonly Pick<Candidacy, 'enrollmentId' | 'sessionId'>[],
): Promise<Map<string, RecordedResult[]>> {
  const rows = await reading.find(Evaluation, {
    where: {
      enrollmentId: In(published.map(({ enrollmentId }) => enrollmentId)),
      sealedInSession: In(published.map(({ sessionId }) => sessionId)),
    },
    order: { attempt: 'ASC' },
  });
  const cells = new Map(published.map(({ enrollmentId }) => [enrollmentId, new Map<string, RecordedResult>()]));
  for (const row of rows.filter(hasResult)) {
    cells.get(row.enrollmentId)?.set(cellName(row.assessmentCode, row.competenceCode), row);
  }
  return new Map([...cells].map(([id, own]) => [id, [...own.values()]]));
}
