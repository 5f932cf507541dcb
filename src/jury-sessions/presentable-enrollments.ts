import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { blocsToPresent } from '../domain/proposals/presented-blocs.js';
import { awardsOf, blocAwardOf } from '../enrollments/bloc-awards.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { type PageOf, pageOf, windowOf } from '../http/page-query.dto.js';
import type { PresentableQuery } from './presentation.dto.js';
import { freeEnrollments } from './free-enrollments.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';

export type EnrolledCandidate = PresentedCandidacy['enrollment'];

/** An enrollment that a session may take, and the blocs it would present: none where all those aimed at are held. */
export interface Presentable {
  readonly enrollment: EnrolledCandidate;
  readonly blocs: string[];
}

/** Enrollments on the certification of the session whose candidates are not before it yet, by name. */
export async function presentableEnrollments(
  reading: Reading,
  loaded: LoadedSession,
  query: PresentableQuery,
): Promise<PageOf<Presentable>> {
  const { skip, take } = windowOf(query);
  const builder = await freeEnrollments(reading, loaded, query);
  const counted = await builder.clone().orderBy().select('COUNT(*)', 'total').getRawOne<{ total: number | string }>();
  // Each has one candidate: what is joined makes no row twice.
  const found = await builder.offset(skip).limit(take).getMany();
  const items = await withBlocs(reading, loaded, found as EnrolledCandidate[]);
  return pageOf(query, [items, Number(counted?.total)]);
}

/**
 * The enrollments chosen, in their order. Throws `notFound`, `enrolledElsewhere` where they are on another
 * certification, `enrollmentMoved`, `alreadyPresented` where a candidate is before the session or comes twice, each with the ids concerned.
 */
export async function chosenEnrollments(
  reading: Reading,
  loaded: LoadedSession,
  ids: readonly string[],
): Promise<Presentable[]> {
  const { certificationId } = loaded.session;
  const found = await reading.find(Enrollment, { where: { id: In([...ids]) }, relations: { candidate: true } });
  const byId = new Map(found.map((enrollment) => [enrollment.id, enrollment as EnrolledCandidate]));
  const chosen = ids.map((id) => byId.get(id)).filter((enrollment) => enrollment !== undefined);
  const unknown = ids.filter((id) => !byId.has(id));
  refuseAny('notFound', unknown, { subject: 'enrollment' });
  refuseAny('enrolledElsewhere', idsOf(chosen.filter((one) => one.certificationId !== certificationId)));
  refuseAny('enrollmentMoved', idsOf(chosen.filter(({ movedToId }) => movedToId !== null)));
  refuseAny('alreadyPresented', idsOf(repeated(chosen, loaded)));
  return withBlocs(reading, loaded, chosen);
}

/** Those enrollments with the blocs each aims at and does not hold on the day of the session; one query for all. */
export async function withBlocs(
  reading: Reading,
  { certification, session }: LoadedSession,
  enrollments: readonly EnrolledCandidate[],
): Promise<Presentable[]> {
  const candidateIds = enrollments.map(({ candidateId }) => candidateId);
  const awards = await awardsOf(reading, candidateIds, certification);
  return enrollments.map((enrollment) => {
    const held = (awards.get(enrollment.candidateId) ?? []).map(blocAwardOf);
    return { enrollment, blocs: blocsToPresent(certification.content, enrollment, held, session.day) };
  });
}

function repeated(chosen: readonly EnrolledCandidate[], { candidacies }: LoadedSession): EnrolledCandidate[] {
  const seen = new Set(candidacies.map(({ enrollment }) => enrollment.candidateId));
  return chosen.filter(({ candidateId }) => seen.size === seen.add(candidateId).size);
}

const idsOf = (enrollments: readonly EnrolledCandidate[]): string[] => enrollments.map(({ id }) => id);

function refuseAny(code: string, enrollmentIds: readonly string[], facts: object = {}): void {
  if (enrollmentIds.length > 0) throw new DomainError(code, { ...facts, enrollmentIds });
}
