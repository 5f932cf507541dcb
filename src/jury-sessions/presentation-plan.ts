import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { type PresentationStop, presentationStops } from '../domain/sessions/presentation.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { inOrder } from './bloc-order.js';
import type { CandidateToPresent } from './presentation.dto.js';
import type { LoadedSession } from './load-session.js';
import { type EnrolledCandidate, type Presentable, withBlocs } from './presentable-enrollments.js';

/** What presenting one enrollment would do, or why it cannot be done. */
export interface PlannedPresentation extends Presentable {
  readonly stops: readonly PresentationStop[];
  /** Whether it is before this session already, by this very enrollment. */
  readonly isThere: boolean;
}

/**
 * The enrollments asked for in their order, in as many queries whatever their number. Of two enrollments of one person
 * the first counts. Throws `notFound`, `unknownBloc`.
 */
export async function planPresentations(
  reading: Reading,
  loaded: LoadedSession,
  asked: readonly CandidateToPresent[],
): Promise<PlannedPresentation[]> {
  const enrollments = await enrollmentsOf(
    reading,
    asked.map(({ enrollmentId }) => enrollmentId),
  );
  const found = await withBlocs(reading, loaded, enrollments);
  const there = new Set(loaded.candidacies.map(({ enrollmentId }) => enrollmentId));
  const before = new Set(loaded.candidacies.map(({ enrollment }) => enrollment.candidateId));
  const { content } = loaded.certification;
  return found.map(({ enrollment, blocs: aimedAt }, index) => {
    const given = asked[index]!.blocs;
    const blocs = given ? inOrder(content, given) : aimedAt;
    const { certificationId, movedToId, candidateId } = enrollment;
    const stops = presentationStops(content, loaded.session.day, {
      ...{ accessRoute: enrollment.accessRoute, enrolledOn: enrollment.enrolledOn, blocs },
      ...{ isOfVersion: certificationId === loaded.session.certificationId, isMoved: movedToId !== null },
      isBeforeThisJury: before.size === before.add(candidateId).size,
    });
    return { enrollment, blocs, stops, isThere: there.has(enrollment.id) };
  });
}

async function enrollmentsOf(reading: Reading, ids: readonly string[]): Promise<EnrolledCandidate[]> {
  const found = await reading.find(Enrollment, { where: { id: In([...ids]) }, relations: { candidate: true } });
  const byId = new Map(found.map((one) => [one.id, one as EnrolledCandidate]));
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length > 0) throw new DomainError('notFound', { subject: 'enrollment', enrollmentIds: unknown });
  return ids.map((id) => byId.get(id)!);
}
