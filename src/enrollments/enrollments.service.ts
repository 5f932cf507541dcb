import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import { candidateOf } from '../candidates/candidates.service.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { certificationOf, currentOf, freeze } from '../certifications/certifications.service.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { type ListPage, readPage } from '../lists/read-list.js';
import { leaveFound } from '../search-words/find-words.js';
import { demandNotMoved, demandTerms, inOrderOf } from './enrollment-checks.js';
import type { ChangeEnrollment, EnrollCandidate, EnrollmentQuery } from './enrollment.dto.js';
import { Enrollment } from './enrollment.entity.js';
import { ENROLLMENT_LIST, type ListedEnrollment } from './enrollment.list.js';
import { enrollmentPolicy } from './enrollment.policy.js';

/** An enrollment with whose it is and on what. */
export type LoadedEnrollment = Enrollment & {
  readonly candidate: Candidate;
  readonly certification: CertificationVersion;
};

@Injectable()
export class EnrollmentsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By name of the candidate, the latest enrollment of each first, unless another order is asked for. */
  async list(who: Principal, query: EnrollmentQuery): Promise<ListPage<ListedEnrollment>> {
    demand(enrollmentPolicy.read(who), 'enrollment.read');
    return this.database.read(async (reading) => {
      const page = await readPage(await matching(reading, query), ENROLLMENT_LIST, query);
      return { ...page, items: page.items as ListedEnrollment[] };
    });
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<LoadedEnrollment> {
    demand(enrollmentPolicy.read(who), 'enrollment.read');
    return this.database.read((reading) => enrollmentOf(reading, id));
  }

  /** Throws `notFound`, `accessRouteClosed`, `unknownOption`, `unknownBloc`, `alreadyEnrolled`. */
  async enroll(who: Principal, candidateId: string, input: EnrollCandidate): Promise<LoadedEnrollment> {
    demand(enrollmentPolicy.enroll(who), 'enrollment.enroll');
    return this.database.write(who, (writing) => enrollCandidate(writing, candidateId, input));
  }

  /** Throws `staleVersion`, `notFound`, `enrollmentMoved`, and what {@link enroll} throws. Awards recorded before keep their validity. */
  async change(who: Principal, id: string, input: ChangeEnrollment): Promise<LoadedEnrollment> {
    demand(enrollmentPolicy.change(who), 'enrollment.change');
    const { version, ...given } = input;
    return this.database.write(who, async (writing) => {
      const { candidate, certification, ...current } = await enrollmentOf(writing.read, id);
      demandNotMoved(current);
      const next = { ...current, ...given };
      demandTerms(certification.content, next);
      if (next.enrolledOn !== current.enrolledOn) await refuseTwice(writing.read, next);
      const changes = { ...given, targetBlocs: inOrderOf(certification.content, next.targetBlocs) };
      const changed = await writing.update(Enrollment, { id, version }, changes, 'enrollment.changed');
      return { ...changed, candidate, certification };
    });
  }
}

/** Of the certification no more than a list shows: its content would come again with each row. */
async function matching(reading: Reading, query: EnrollmentQuery): Promise<SelectQueryBuilder<Enrollment>> {
  const { q, candidateId, certification, route, from, until } = query;
  const builder = reading
    .select(Enrollment, 'enrollment')
    .innerJoinAndSelect('enrollment.candidate', 'candidate')
    .innerJoin('enrollment.certification', 'certification')
    .addSelect(['certification.id', 'certification.code', 'certification.number', 'certification.title']);
  if (candidateId) builder.andWhere('enrollment.candidateId = :candidateId', { candidateId });
  if (certification) builder.andWhere('certification.code = :certification', { certification });
  if (route) builder.andWhere('enrollment.accessRoute = :route', { route });
  if (from) builder.andWhere('enrollment.enrolledOn >= :from', { from });
  if (until) builder.andWhere('enrollment.enrolledOn <= :until', { until });
  await leaveFound(reading, builder, 'candidate', 'enrollment.candidateId', q);
  if (reading.engine === 'sqlite' && isWholeByName(query)) builder.andWhere(WALKED_BY_NAME);
  return builder;
}

/** True of every candidate. SQLite would otherwise read and sort all enrollments for their first page. */
const WALKED_BY_NAME = `likelihood(candidate.searchName >= '', 0.0001)`;

function isWholeByName({ q, candidateId, certification, route, from, until, sort = 'name' }: EnrollmentQuery): boolean {
  const filters = [q, candidateId, certification, route, from, until];
  return ['name', '-name'].includes(sort) && filters.every((filter) => filter === undefined);
}

/** That enrollment, within a read or a write under way. Throws `notFound`. */
export async function enrollmentOf(reading: Reading, id: string): Promise<LoadedEnrollment> {
  const relations = { candidate: true, certification: true };
  const found = await reading.findOne(Enrollment, { where: { id }, relations });
  if (!found) throw new DomainError('notFound', { subject: 'enrollment', id });
  return found as LoadedEnrollment;
}

/** Enrolls in a transaction under way; from then on the version of the certification is frozen. */
export async function enrollCandidate(
  writing: Writing,
  candidateId: string,
  input: EnrollCandidate,
): Promise<LoadedEnrollment> {
  const candidate = await candidateOf(writing.read, candidateId);
  const certification = await versionFor(writing.read, input);
  const { accessRoute, enrolledOn, optionBloc = null, accommodations = [], extraTime = null } = input;
  const { targetBlocs = null, employer = null, trainingBody = null } = input;
  demandTerms(certification.content, { accessRoute, optionBloc, targetBlocs });
  const row: Enrollment = {
    ...{ id: randomUUID(), candidateId, certificationId: certification.id, accessRoute, enrolledOn, optionBloc },
    ...{ targetBlocs: inOrderOf(certification.content, targetBlocs), accommodations, extraTime },
    ...{ employer, trainingBody, validatedIn: {}, movedToId: null, version: 1 },
  };
  await refuseTwice(writing.read, row);
  await freeze(writing, certification);
  await writing.insert(Enrollment, row, 'enrollment.enrolled');
  return { ...row, candidate, certification: await certificationOf(writing.read, certification.id) };
}

/** The version asked for, else the one that enrollments of that day take. Throws `unknownCertification`. */
export async function versionFor(reading: Reading, input: EnrollCandidate): Promise<CertificationVersion> {
  const { certification: code, certificationVersion: number, enrolledOn } = input;
  const versions = await reading.findBy(CertificationVersion, { code });
  const current = currentOf(versions, enrolledOn);
  const found = number === undefined ? current : versions.find((version) => version.number === number);
  if (!found) throw new DomainError('unknownCertification', { certification: code, version: number ?? null });
  return found;
}

async function refuseTwice(reading: Reading, { candidateId, certificationId, enrolledOn }: Enrollment): Promise<void> {
  const same = await reading.findOneBy(Enrollment, { candidateId, certificationId, enrolledOn });
  if (same) throw new DomainError('alreadyEnrolled', { enrollmentId: same.id, enrolledOn });
}
