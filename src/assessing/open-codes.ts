import type { Reading } from '../database/reading.js';
import type { Certification } from '../domain/certification/certification.js';
import { blocByRecordedCode, recordedCodes } from '../domain/rules/recorded-places.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';

/** Candidates of one session, with the blocs they present. */
export interface PresentedCandidates {
  readonly session: Pick<JurySession, 'id' | 'state'>;
  readonly certification: Certification;
  readonly candidacies: readonly Pick<Candidacy, 'id' | 'enrollmentId' | 'blocs'>[];
}

/** Codes under which results of a candidate at an assessment may still be recorded in the session. */
export type OpenCodes = (candidacyId: string, assessmentCode: string) => readonly string[];

/**
 * Of the blocs that candidates present, but for those that another sealed session validated, which take no evaluations
 * any more. Of a session that is sealed itself, all that was presented.
 */
export async function openCodesOf(
  reading: Reading,
  { session, certification, candidacies }: PresentedCandidates,
): Promise<OpenCodes> {
  const ids = candidacies.map(({ enrollmentId }) => enrollmentId);
  const enrollments = acceptsEvaluations(session.state) ? await reading.rowsIn(Enrollment, 'id', ids) : [];
  const validated = new Map(enrollments.map(({ id, validatedIn }) => [id, Object.keys(validatedIn)]));
  const open = new Map(
    candidacies.map(({ id, enrollmentId, blocs }) => {
      const closed = validated.get(enrollmentId) ?? [];
      return [id, new Set(blocs.filter((code) => !closed.includes(code)))];
    }),
  );
  const blocOf = blocByRecordedCode(certification);
  const codes = new Map(certification.assessments.map((one) => [one.code, recordedCodes(one)]));
  return (candidacyId, assessmentCode) =>
    (codes.get(assessmentCode) ?? []).filter((code) => open.get(candidacyId)?.has(blocOf.get(code) ?? ''));
}
