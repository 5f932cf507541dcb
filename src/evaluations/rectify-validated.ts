import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { Evaluation } from './evaluation.entity.js';

/** What a rectification changes for one enrollment: codes of the blocs now validated by the session, and of those not any more. */
export interface RectifiedPresentation {
  readonly enrollmentId: string;
  readonly validated: readonly string[];
  readonly notValidated: readonly string[];
}

/**
 * Called in the transaction that rectifies a session: a bloc now validated takes no more evaluations, one that is not
 * validated any more can be evaluated again, for another session.
 */
export async function rectifyValidated(
  writing: Writing,
  sessionId: string,
  rectified: readonly RectifiedPresentation[],
): Promise<void> {
  const ids = rectified.map(({ enrollmentId }) => enrollmentId);
  const enrollments = new Map((await writing.read.findBy(Enrollment, { id: In(ids) })).map((one) => [one.id, one]));
  for (const { enrollmentId, validated, notValidated } of rectified) {
    const enrollment = enrollments.get(enrollmentId)!;
    const left = Object.entries(enrollment.validatedIn).filter(
      ([code, by]) => !(by === sessionId && notValidated.includes(code)),
    );
    const added = validated.filter((code) => !(code in enrollment.validatedIn)).map((code) => [code, sessionId]);
    const validatedIn = Object.fromEntries([...left, ...added]) as Enrollment['validatedIn'];
    await writing.update(Enrollment, enrollment, { validatedIn }, 'enrollment.blocsRectified');
  }
}

/** How many results were recorded under these codes, of competences and whole assessments, for another session, and are not sealed yet. */
export function countUnsealed(reading: Reading, enrollmentId: string, codes: readonly string[]): Promise<number> {
  return reading
    .select(Evaluation, 'evaluation')
    .where('evaluation.enrollmentId = :enrollmentId', { enrollmentId })
    .andWhere('evaluation.competenceCode IN (:...codes)', { codes })
    .andWhere('evaluation.sealedInSession IS NULL AND evaluation.result IS NOT NULL')
    .getCount();
}
