import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { blocsToPresent } from '../domain/presented-blocs.js';
import { awardsOf, blocAwardOf } from '../enrollments/bloc-awards.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';

type EnrolledCandidate = PresentedCandidacy['enrollment'];

/** An enrollment that a session may take, and the blocs it would present: none where all those aimed at are held. */
export interface Presentable {
  readonly enrollment: EnrolledCandidate;
  readonly blocs: string[];
}

/**
 * The enrollments on the certification of the session whose candidates are not before it yet, by name. Where `ids` are
 * given, those in that order; throws `notFound`, `enrolledElsewhere` or `alreadyPresented`, with the ids concerned.
 */
export async function presentableEnrollments(
  reading: Reading,
  loaded: LoadedSession,
  ids?: readonly string[],
): Promise<Presentable[]> {
  const { certification, candidacies, session } = loaded;
  const presented = new Set(candidacies.map(({ enrollment }) => enrollment.candidateId));
  const enrollments = ids
    ? await chosenEnrollments(reading, session.certificationId, presented, ids)
    : await freeEnrollments(reading, session.certificationId, presented);
  const candidateIds = enrollments.map(({ candidateId }) => candidateId);
  const awards = await awardsOf(reading, candidateIds, certification.code);
  return enrollments.map((enrollment) => {
    const held = (awards.get(enrollment.candidateId) ?? []).map(blocAwardOf);
    return { enrollment, blocs: blocsToPresent(certification.content, enrollment, held, session.day) };
  });
}

async function freeEnrollments(
  reading: Reading,
  certificationId: string,
  presented: ReadonlySet<string>,
): Promise<EnrolledCandidate[]> {
  const relations = { candidate: true } as const;
  const order = { candidate: { searchName: 'ASC' }, enrolledOn: 'ASC', id: 'ASC' } as const;
  const all = (await reading.find(Enrollment, { where: { certificationId }, relations, order })) as EnrolledCandidate[];
  return all.filter(({ candidateId }) => !presented.has(candidateId));
}

async function chosenEnrollments(
  reading: Reading,
  certificationId: string,
  presented: ReadonlySet<string>,
  ids: readonly string[],
): Promise<EnrolledCandidate[]> {
  const found = await reading.find(Enrollment, { where: { id: In([...ids]) }, relations: { candidate: true } });
  const byId = new Map(found.map((enrollment) => [enrollment.id, enrollment as EnrolledCandidate]));
  const chosen = ids.map((id) => byId.get(id)).filter((enrollment) => enrollment !== undefined);
  refuseAny(
    'notFound',
    ids.filter((id) => !byId.has(id)),
    { subject: 'enrollment' },
  );
  refuseAny(
    'enrolledElsewhere',
    chosen.filter((one) => one.certificationId !== certificationId).map(({ id }) => id),
  );
  refuseAny('alreadyPresented', repeated(chosen, presented));
  return chosen;
}

/** Enrollments of a candidate who is before the session already, or comes twice among those chosen. */
function repeated(chosen: readonly EnrolledCandidate[], presented: ReadonlySet<string>): string[] {
  const seen = new Set(presented);
  return chosen.filter(({ candidateId }) => seen.size === seen.add(candidateId).size).map(({ id }) => id);
}

function refuseAny(code: string, enrollmentIds: readonly string[], facts: object = {}): void {
  if (enrollmentIds.length > 0) throw new DomainError(code, { ...facts, enrollmentIds });
}
