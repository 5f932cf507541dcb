import { In } from 'typeorm';
import { certificationOf } from '../certifications/certifications.service.js';
import type { Writing } from '../database/writing.js';
import type { Certification } from '../domain/certification.js';
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
  const ids = sealed.map(({ enrollmentId }) => enrollmentId);
  const enrollments = await writing.read.findBy(Enrollment, { id: In(ids) });
  if (enrollments.length === 0) return;
  const { content } = await certificationOf(writing.read, enrollments[0]!.certificationId);
  const cells = await cellsOf(writing.read, ids);
  const rows = sealed.flatMap(({ enrollmentId, presented }) => {
    const competences = competencesOf(content, presented);
    return [...(cells.get(enrollmentId)?.values() ?? [])].filter(
      ({ competenceCode, sealedInSession }) => competences.has(competenceCode) && sealedInSession === null,
    );
  });
  await writing.saveAll(
    Evaluation,
    rows.map((row): Evaluation => ({ ...row, sealedInSession: sessionId })),
    [
      {
        action: 'evaluations.sealed',
        subjectType: 'jury_session',
        subjectId: sessionId,
        after: { count: rows.length },
      },
    ],
  );
  for (const enrollment of enrollments) await closeBlocs(writing, sessionId, enrollment, sealed);
}

function competencesOf({ blocs }: Certification, blocCodes: readonly string[]): ReadonlySet<string> {
  return new Set(
    blocs
      .filter(({ code }) => blocCodes.includes(code))
      .flatMap(({ competences }) => competences.map(({ code }) => code)),
  );
}

async function closeBlocs(
  writing: Writing,
  sessionId: string,
  enrollment: Enrollment,
  sealed: readonly SealedPresentation[],
): Promise<void> {
  const { validated } = sealed.find(({ enrollmentId }) => enrollmentId === enrollment.id)!;
  const closed = Object.fromEntries(validated.map((bloc) => [bloc, sessionId]));
  const validatedIn = { ...closed, ...enrollment.validatedIn };
  await writing.update(Enrollment, enrollment, { validatedIn }, 'enrollment.blocsValidated');
}
