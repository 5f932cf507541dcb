import type { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import { formatDay } from '../web/french/format.js';
import type { EnrollmentFile } from './enrollment-files.js';

/** Where an enrollment goes on, and where it comes from; null where it was never moved. */
export interface EnrollmentMoveView {
  readonly movedTo: string | null;
  readonly movedFrom: string | null;
  /** Undoes the move that opened this enrollment. */
  readonly undoingHref: string | null;
}

export function enrollmentMoveView(
  { id }: Enrollment,
  moves: readonly EnrollmentMove[],
  files: readonly EnrollmentFile[],
): EnrollmentMoveView {
  const [to, from] = [
    moves.find(({ fromEnrollmentId }) => fromEnrollmentId === id),
    moves.find(({ toEnrollmentId }) => toEnrollmentId === id),
  ];
  const versionOf = (enrollmentId: string): string => {
    const { certification } = files.find(({ enrollment }) => enrollment.id === enrollmentId)!.enrollment;
    return `${certification.code}, version ${certification.number}`;
  };
  return {
    movedTo: to
      ? `Reportée le ${formatDay(to.movedOn)} sur ${versionOf(to.toEnrollmentId)}, par ${to.actorName} : ${to.reason}`
      : null,
    movedFrom: from
      ? `Fait suite à l’inscription sur ${versionOf(from.fromEnrollmentId)}, reportée le ${formatDay(from.movedOn)} par ${from.actorName} : ${from.reason}`
      : null,
    undoingHref: from && !to ? `/reports/${from.id}/annulation` : null,
  };
}
