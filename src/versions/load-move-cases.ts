import { In, Not } from 'typeorm';
import { titlesAwarded } from '../certificates/published-results.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import { isSuccessor } from '../domain/versions/version-lineage.js';
import type { MoveCase, PendingSession } from '../domain/versions/version-move.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { blocAwardOf, isOfVersion } from '../enrollments/bloc-awards.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { LoadedEnrollment } from '../enrollments/enrollments.service.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { CandidateToMove } from './version-move.dto.js';

/** An enrollment to move, with all that the domain asks about it. */
export interface LoadedMoveCase {
  readonly enrollment: LoadedEnrollment;
  readonly given: MoveCase;
  /** Of every certification of the person, the oldest first. */
  readonly awards: readonly BlocAwardRecord[];
}

/**
 * The enrollments asked for, in their order, in as many queries whatever their number. Throws `notFound`, and
 * `notASuccessor` where the newer version does not follow the one they are on.
 */
export async function loadMoveCases(
  reading: Reading,
  newer: CertificationVersion,
  asked: readonly CandidateToMove[],
  day: PlainDay,
): Promise<LoadedMoveCase[]> {
  const enrollments = await enrollmentsAsked(reading, newer, asked);
  const candidateIds = enrollments.map(({ candidateId }) => candidateId);
  const order = { awardedOn: 'ASC', blocCode: 'ASC', id: 'ASC' } as const;
  const awards = await reading.find(BlocAwardRecord, { where: { candidateId: In(candidateIds) }, order });
  const there = await enrolledThere(reading, newer, candidateIds);
  const pending = await pendingSessions(reading, enrollments);
  const titles = await titlesAwarded(reading, enrollments);
  return enrollments.map((enrollment, index) => {
    const { id, candidateId, certification, movedToId } = enrollment;
    const { accessRoute, optionBloc, targetBlocs } = enrollment;
    const own = awards.filter((award) => award.candidateId === candidateId);
    const others = (there.get(candidateId) ?? []).filter((one) => one !== movedToId);
    const before = enrollments.slice(0, index).find((one) => one.candidateId === candidateId);
    const given = {
      ...{ accessRoute, optionBloc, targetBlocs, chosenOption: asked[index]!.optionBloc ?? null, day, movedToId },
      awards: own.filter((one) => isOfVersion(one, certification)).map((one) => ({ id: one.id, ...blocAwardOf(one) })),
      awardsThere: own.filter((one) => isOfVersion(one, newer)).map(blocAwardOf),
      enrolledThere: others[0] ?? before?.id ?? null,
      pendingSessions: pending.get(id) ?? [],
      titleAwardedOn: titles.get(id) ?? null,
    };
    return { enrollment, given, awards: own };
  });
}

async function enrollmentsAsked(
  reading: Reading,
  newer: CertificationVersion,
  asked: readonly CandidateToMove[],
): Promise<LoadedEnrollment[]> {
  const ids = asked.map(({ enrollmentId }) => enrollmentId);
  const relations = { candidate: true, certification: true };
  const found = (await reading.find(Enrollment, { where: { id: In(ids) }, relations })) as LoadedEnrollment[];
  const byId = new Map(found.map((enrollment) => [enrollment.id, enrollment]));
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length > 0) throw new DomainError('notFound', { subject: 'enrollment', enrollmentIds: unknown });
  const astray = found.filter(({ certification }) => !isSuccessor(newer.content, certification.content));
  if (astray.length > 0) throw new DomainError('notASuccessor', { enrollmentIds: astray.map(({ id }) => id) });
  return ids.map((id) => byId.get(id)!);
}

async function enrolledThere(
  reading: Reading,
  { id: certificationId }: CertificationVersion,
  candidateIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await reading.find(Enrollment, {
    where: { candidateId: In([...candidateIds]), certificationId },
    order: { enrolledOn: 'ASC', id: 'ASC' },
  });
  const byCandidate = new Map<string, string[]>();
  for (const { id, candidateId } of rows) byCandidate.set(candidateId, [...(byCandidate.get(candidateId) ?? []), id]);
  return byCandidate;
}

async function pendingSessions(
  reading: Reading,
  enrollments: readonly Enrollment[],
): Promise<Map<string, PendingSession[]>> {
  const rows = (await reading.find(Candidacy, {
    where: { enrollmentId: In(enrollments.map(({ id }) => id)), session: { state: Not('published') } },
    relations: { session: true },
    order: { session: { day: 'ASC' }, id: 'ASC' },
  })) as (Candidacy & { readonly session: JurySession })[];
  const byEnrollment = new Map<string, PendingSession[]>();
  for (const { enrollmentId, session } of rows) {
    const { id, day } = session;
    byEnrollment.set(enrollmentId, [...(byEnrollment.get(enrollmentId) ?? []), { id, day }]);
  }
  return byEnrollment;
}
