import { randomUUID } from 'node:crypto';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { freeze } from '../certifications/certifications.service.js';
import type { Act, Writing } from '../database/writing.js';
import type { PlainDay } from '../domain/day.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { LoadedEnrollment } from '../enrollments/enrollments.service.js';
import type { PlannedMove } from './planned-moves.js';

interface Written {
  readonly older: Enrollment;
  readonly newer: Enrollment;
  readonly awards: readonly BlocAwardRecord[];
  readonly move: EnrollmentMove;
}

/** Writes moves that nothing stops, in a transaction under way: the newer version is frozen, the older enrollments close. */
export async function writeMoves(
  writing: Writing,
  newer: CertificationVersion,
  planned: readonly PlannedMove[],
  { reason, today }: { readonly reason: string; readonly today: PlainDay },
): Promise<EnrollmentMove[]> {
  const batchId = randomUUID();
  const { accountId, name: actorName } = writing.actor;
  const act = { batchId, movedOn: today, movedAt: writing.at, accountId, actorName, reason };
  const written = planned.map((one) => rowsOf(one, newer, act));
  await freeze(writing, newer);
  const opened = written.map((one) => one.newer);
  await writing.saveAll(Enrollment, opened, opened.map(actOf('enrollment.openedByMove', 'enrollment')));
  const closed = written.map(({ older }) => older);
  await writing.saveAll(Enrollment, closed, closed.map(closing(reason)));
  const awards = written.flatMap((one) => one.awards);
  await writing.saveAll(BlocAwardRecord, awards, awards.map(actOf('blocAward.carriedOver', 'bloc_award')));
  const moves = written.map(({ move }) => move);
  await writing.saveAll(EnrollmentMove, moves, moves.map(actOf('enrollment.movedToVersion', 'enrollment_move')));
  return moves;
}

function rowsOf(
  { enrollment, plan }: PlannedMove,
  newer: CertificationVersion,
  act: Omit<EnrollmentMove, 'id' | 'fromEnrollmentId' | 'toEnrollmentId' | 'version' | 'from' | 'to'>,
): Written {
  const older = rowOf(enrollment);
  const id = randomUUID();
  const opened: Enrollment = {
    ...{ ...older, id, certificationId: newer.id, enrolledOn: act.movedOn, version: 1, validatedIn: {} },
    ...{ optionBloc: plan.optionBloc, targetBlocs: plan.targetBlocs && [...plan.targetBlocs] },
  };
  return {
    older: { ...older, movedToId: id, version: older.version + 1 },
    newer: opened,
    awards: plan.granted.map((granted) => awardRow(granted, enrollment, newer)),
    move: { id: randomUUID(), ...act, fromEnrollmentId: older.id, toEnrollmentId: id, version: 1 },
  };
}

function rowOf({ candidate: _candidate, certification: _certification, ...row }: LoadedEnrollment): Enrollment {
  return row;
}

const LONGEST_EVIDENCE = 300;

function awardRow(
  { blocCode, awardedOn, validUntil, olderBlocs, restsOn }: PlannedMove['plan']['granted'][number],
  { candidateId, certification: older }: LoadedEnrollment,
  newer: CertificationVersion,
): BlocAwardRecord {
  const evidence = `${olderBlocs.join(', ')} (${older.code}, version ${older.number})`.slice(0, LONGEST_EVIDENCE);
  return {
    ...{ id: randomUUID(), candidateId, certificationCode: newer.code, certificationNumber: newer.number, blocCode },
    ...{ origin: 'equivalence', evidence, awardedOn, validUntil: validUntil === 'unlimited' ? null : validUntil },
    ...{ sessionId: null, restsOn: [...restsOn], version: 1 },
  };
}

const actOf =
  (action: string, subjectType: string) =>
  (row: { readonly id: string }): Act => ({ action, subjectType, subjectId: row.id, after: { ...row } });

const closing =
  (reason: string) =>
  ({ id, movedToId }: Enrollment): Act => ({
    ...{ action: 'enrollment.closedByMove', subjectType: 'enrollment', subjectId: id },
    ...{ before: { movedToId: null }, after: { movedToId, reason } },
  });
