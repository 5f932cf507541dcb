import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { findVersion } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { changesOf } from '../domain/versions/version-move-changes.js';
import { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { type PlannedMove, planMoves } from './planned-moves.js';
import { undoMove } from './undo-move.js';
import type {
  CandidateToMove,
  MoveCandidates,
  SeenCandidateToMove,
  UndoMove,
  VersionPath,
} from './version-move.dto.js';
import { versionMovePolicy } from './version-move.policy.js';
import { writeMoves } from './write-moves.js';

/** What moving candidates would do. */
export interface MovePreview {
  readonly newer: CertificationVersion;
  readonly moves: readonly PlannedMove[];
}

/** Moves candidates to a newer version of their certification, and back where nothing has happened since. */
@Injectable()
export class VersionMovesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Changes nothing. Throws `notFound`, `notASuccessor`. */
  async preview(who: Principal, to: VersionPath, asked: readonly CandidateToMove[]): Promise<MovePreview> {
    demand(versionMovePolicy.read(who), 'versionMove.preview');
    const today = this.clock.today();
    return this.database.read(async (reading) => {
      const newer = await findVersion(reading, to.code, to.number);
      return { newer, moves: await planMoves(reading, newer, asked, today) };
    });
  }

  /**
   * Moves all of them or none, in their order; those who all are there already are left as they are. Throws `staleMoves`
   * with what has changed since the preview, `moveStopped` with what stops whom, and what {@link preview} throws.
   */
  async move(who: Principal, to: VersionPath, { enrollments, reason }: MoveCandidates): Promise<EnrollmentMove[]> {
    demand(versionMovePolicy.move(who), 'versionMove.move');
    const today = this.clock.today();
    return this.database.writeLong(who, async (writing) => {
      const newer = await findVersion(writing.read, to.code, to.number);
      const done = await movesDone(writing.read, newer, enrollments);
      if (done) return done;
      const planned = await planMoves(writing.read, newer, enrollments, today);
      refuseStale(planned, enrollments);
      refuseStopped(planned);
      return writeMoves(writing, newer, planned, { reason, today });
    });
  }

  /** Throws `notFound`, `staleVersion`, and `movedSince` with what has happened on the newer enrollment. */
  async undo(who: Principal, id: string, input: UndoMove): Promise<Enrollment> {
    demand(versionMovePolicy.undo(who), 'versionMove.undo');
    return this.database.write(who, (writing) => undoMove(writing, id, input));
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<EnrollmentMove> {
    demand(versionMovePolicy.read(who), 'versionMove.read');
    return this.database.read((reading) => moveOf(reading, id));
  }
}

async function moveOf(reading: Reading, id: string): Promise<EnrollmentMove> {
  const found = await reading.findOneBy(EnrollmentMove, { id });
  if (!found) throw new DomainError('notFound', { subject: 'enrollment_move', id });
  return found;
}

/** The moves of all those asked for to that version, where all have been moved; else null. */
async function movesDone(
  reading: Reading,
  newer: CertificationVersion,
  asked: readonly CandidateToMove[],
): Promise<EnrollmentMove[] | null> {
  const ids = asked.map(({ enrollmentId }) => enrollmentId);
  const moves = await reading.find(EnrollmentMove, {
    where: { fromEnrollmentId: In(ids), to: { certificationId: newer.id } },
  });
  const byEnrollment = new Map(moves.map((move) => [move.fromEnrollmentId, move]));
  return ids.every((id) => byEnrollment.has(id)) ? ids.map((id) => byEnrollment.get(id)!) : null;
}

function refuseStale(planned: readonly PlannedMove[], asked: readonly SeenCandidateToMove[]): void {
  const stale = planned.flatMap(({ enrollment, seen }, index) => {
    const changes = changesOf(asked[index]!.seen, seen);
    return changes ? [{ enrollmentId: enrollment.id, ...changes }] : [];
  });
  if (stale.length > 0) throw new DomainError('staleMoves', { candidates: stale });
}

function refuseStopped(planned: readonly PlannedMove[]): void {
  const stopped = planned
    .filter(({ plan }) => plan.stops.length > 0)
    .map(({ enrollment, plan }) => ({ enrollmentId: enrollment.id, stops: plan.stops }));
  if (stopped.length > 0) throw new DomainError('moveStopped', { candidates: stopped });
}
