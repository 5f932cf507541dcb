import { In } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { Writing } from '../database/writing.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { isOfVersion } from '../enrollments/bloc-awards.js';
import { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { enrollmentOf, type LoadedEnrollment } from '../enrollments/enrollments.service.js';
import { Evaluation } from '../evaluations/evaluation.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { UndoMove } from './version-move.dto.js';

/**
 * Takes a move back in a transaction under way, and answers the older enrollment, open again: the journal keeps what was
 * moved and why it was not to be. Throws `notFound`, `staleVersion`, `movedSince`.
 */
export async function undoMove(writing: Writing, id: string, { version, reason }: UndoMove): Promise<Enrollment> {
  const move = await writing.read.findOneBy(EnrollmentMove, { id });
  if (!move) throw new DomainError('notFound', { subject: 'enrollment_move', id });
  const [older, newer] = [
    await enrollmentOf(writing.read, move.fromEnrollmentId),
    await enrollmentOf(writing.read, move.toEnrollmentId),
  ];
  const awards = await awardsThere(writing.read, newer);
  await refuseHappened(writing.read, newer, awards, move);
  await writing.remove(EnrollmentMove, { id, version }, 'enrollment.moveUndone');
  await writing.record({
    ...{ action: 'enrollment.moveUndoingExplained', subjectType: 'enrollment_move', subjectId: id, after: { reason } },
  });
  for (const award of awards.filter(({ restsOn }) => restsOn !== null)) {
    await writing.remove(BlocAwardRecord, award, 'blocAward.carryingUndone');
  }
  await writing.remove(Enrollment, newer, 'enrollment.closedByUndoing');
  const { candidate: _candidate, certification: _certification, ...row } = older;
  return writing.update(Enrollment, row, { movedToId: null }, 'enrollment.openedByUndoing');
}

async function awardsThere(
  reading: Reading,
  { candidateId, certification }: LoadedEnrollment,
): Promise<BlocAwardRecord[]> {
  const awards = await reading.find(BlocAwardRecord, { where: { candidateId }, order: { id: 'ASC' } });
  return awards.filter((award) => isOfVersion(award, certification));
}

/** Anything recorded of the newer enrollment, even if cleared since, or awarded under its version by anything else. */
async function refuseHappened(
  reading: Reading,
  { id: enrollmentId, version, movedToId }: LoadedEnrollment,
  awards: readonly BlocAwardRecord[],
  { id: moveId, movedOn }: EnrollmentMove,
): Promise<void> {
  const facts = {
    evaluations: await reading.countBy(Evaluation, { enrollmentId }),
    candidacies: await reading.countBy(Candidacy, { enrollmentId }),
    awards: await recordedSince(reading, awards, moveId),
    changes: version - 1,
    moved: movedToId !== null,
  };
  const { evaluations, candidacies, awards: recorded, changes, moved } = facts;
  const happened = evaluations + candidacies + recorded + changes > 0 || moved;
  if (happened) throw new DomainError('movedSince', { ...facts, movedOn });
}

/** Awards of the newer version that something else than the move has written since: the journal knows the order. */
async function recordedSince(reading: Reading, awards: readonly BlocAwardRecord[], moveId: string): Promise<number> {
  const others = awards.filter(({ restsOn }) => restsOn === null).map(({ id }) => id);
  const acts = await reading.find(AuditEntry, {
    where: { subjectType: In(['enrollment_move', 'bloc_award']), subjectId: In([moveId, ...others]) },
  });
  const moved = acts.find(({ subjectId }) => subjectId === moveId)!;
  return new Set(acts.filter(({ sequence }) => sequence > moved.sequence).map(({ subjectId }) => subjectId)).size;
}
