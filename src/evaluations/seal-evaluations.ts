import { In } from 'typeorm';
import { certificationOf } from '../certifications/certifications.service.js';
import type { Writing } from '../database/writing.js';
import type { Certification } from '../domain/certification/certification.js';
import { blocByRecordedCode } from '../domain/rules/recorded-places.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { cellsOf } from './results.js';

/** What a sealed session decided of one enrollment: codes of the blocs presented, and of those validated. */
export interface SealedPresentation {
  readonly enrollmentId: string;
  readonly presented: readonly string[];
  readonly validated: readonly string[];
}

/**
 * Called in the transaction that seals a session, once for all its candidates, who are enrolled on the same version.
 * The evaluations it rests on change no more; a bloc it validated takes none any more; in a bloc presented and not
 * validated, what is recorded next is another attempt, for another session.
 */
export async function sealEvaluations(
  writing: Writing,
  sessionId: string,
  sealed: readonly SealedPresentation[],
): Promise<void> {
  const enrollments = await writing.read.findBy(Enrollment, { id: In(sealed.map(({ enrollmentId }) => enrollmentId)) });
  if (enrollments.length === 0) return;
  const { content } = await certificationOf(writing.read, enrollments[0]!.certificationId);
  await markEvaluations(writing, sessionId, content, sealed);
  await closeBlocs(writing, sessionId, enrollments, sealed);
}

async function markEvaluations(
  writing: Writing,
  sessionId: string,
  certification: Certification,
  sealed: readonly SealedPresentation[],
): Promise<void> {
  const cells = await cellsOf(
    writing.read,
    sealed.map(({ enrollmentId }) => enrollmentId),
  );
  const blocs = blocByRecordedCode(certification);
  const marked = sealed.flatMap(({ enrollmentId, presented }): string[] => {
    return [...(cells.get(enrollmentId)?.values() ?? [])]
      .filter(
        ({ competenceCode, sealedInSession }) =>
          presented.includes(blocs.get(competenceCode) ?? '') && sealedInSession === null,
      )
      .map(({ id }) => id);
  });
  const after = { evaluations: marked.length };
  const act = { action: 'evaluations.sealed', subjectType: 'jury_session', subjectId: sessionId, after };
  await writing.changeAll(Evaluation, marked, { sealedInSession: sessionId }, [act]);
}

async function closeBlocs(
  writing: Writing,
  sessionId: string,
  enrollments: readonly Enrollment[],
  sealed: readonly SealedPresentation[],
): Promise<void> {
  const validated = new Map(sealed.map((one) => [one.enrollmentId, one.validated]));
  const closed = enrollments
    .map((before) => ({ before, blocs: validated.get(before.id)!.filter((code) => !(code in before.validatedIn)) }))
    .filter(({ blocs }) => blocs.length > 0)
    .map(({ before, blocs }) => {
      const validatedIn = { ...before.validatedIn, ...Object.fromEntries(blocs.map((code) => [code, sessionId])) };
      return { before, after: { ...before, validatedIn, version: before.version + 1 } };
    });
  const acts = closed.map(({ before, after }) => ({
    ...{ action: 'enrollment.blocsValidated', subjectType: 'enrollment', subjectId: before.id },
    ...{ before: { validatedIn: before.validatedIn }, after: { validatedIn: after.validatedIn } },
  }));
  await writing.saveAll(
    Enrollment,
    closed.map(({ after }) => after),
    acts,
  );
}
