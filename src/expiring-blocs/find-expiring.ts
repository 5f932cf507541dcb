import type { SelectQueryBuilder } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { OrderTerm } from '../lists/list.js';

/** A candidate who will lose blocs of a version of a certification, and from when on. */
export interface ExpiringHolder {
  readonly candidateId: string;
  readonly certificationCode: string;
  readonly certificationNumber: number;
  /** Last day of the first that goes. */
  readonly firstDay: PlainDay;
}

export interface ExpiringWithin {
  readonly from: PlainDay;
  readonly until: PlainDay;
  readonly certification?: string | undefined;
}

/** Which of them, in which order: by columns of `award` and of its `candidate`. */
interface Window {
  readonly order: readonly OrderTerm[];
  readonly skip: number;
  readonly take: number;
}

/** Who loses blocs between those days, in a query whatever their number. */
export async function expiringHolders(
  reading: Reading,
  within: ExpiringWithin,
  { order, skip, take }: Window,
): Promise<ExpiringHolder[]> {
  const holders = expiring(reading, within)
    .innerJoin(Candidate, 'candidate', 'candidate.id = award.candidateId')
    .select('award.candidateId', 'candidateId')
    .addSelect('award.certificationCode', 'certificationCode')
    .addSelect('award.certificationNumber', 'certificationNumber')
    .addSelect('MIN(award.validUntil)', 'firstDay')
    .groupBy('award.candidateId')
    .addGroupBy('award.certificationCode')
    .addGroupBy('award.certificationNumber');
  for (const { expression, descending } of order) holders.addOrderBy(expression, descending ? 'DESC' : 'ASC');
  return holders.offset(skip).limit(take).getRawMany<ExpiringHolder>();
}

export async function countExpiringHolders(reading: Reading, within: ExpiringWithin): Promise<number> {
  const holder = `award.candidateId || ' ' || award.certificationCode || ' ' || award.certificationNumber`;
  const counted = await expiring(reading, within)
    .select(`COUNT(DISTINCT ${holder})`, 'count')
    .getRawOne<{ readonly count: number | string }>();
  return Number(counted?.count ?? 0);
}

/**
 * Awards whose last day falls between those days, and which are missed then: no later award of the same bloc, an
 * enrollment that still goes on under that version, and no parchemin that makes them needless.
 */
function expiring(
  reading: Reading,
  { from, until, certification }: ExpiringWithin,
): SelectQueryBuilder<BlocAwardRecord> {
  const builder = reading
    .select(BlocAwardRecord, 'award')
    .where('award.validUntil BETWEEN :from AND :until', { from, until });
  if (certification) builder.andWhere('award.certificationCode = :certification', { certification });
  return builder
    .andWhere(`NOT EXISTS ${laterAward(builder)}`)
    .andWhere(`EXISTS ${goingEnrollment(builder)}`)
    .andWhere(`NOT EXISTS ${parchemin(builder)}`)
    .setParameter('title', 'title');
}

type Builder = SelectQueryBuilder<BlocAwardRecord>;

const SAME_VERSION = 'version.code = award.certificationCode AND version.number = award.certificationNumber';

function laterAward(builder: Builder): string {
  return builder
    .subQuery()
    .select('1')
    .from(BlocAwardRecord, 'later')
    .where('later.candidateId = award.candidateId AND later.blocCode = award.blocCode')
    .andWhere('later.certificationCode = award.certificationCode')
    .andWhere('later.certificationNumber = award.certificationNumber')
    .andWhere('(later.validUntil IS NULL OR later.validUntil > award.validUntil)')
    .getQuery();
}

function goingEnrollment(builder: Builder): string {
  return builder
    .subQuery()
    .select('1')
    .from(Enrollment, 'enrollment')
    .innerJoin(CertificationVersion, 'version', 'version.id = enrollment.certificationId')
    .where(`enrollment.candidateId = award.candidateId AND enrollment.movedToId IS NULL AND ${SAME_VERSION}`)
    .getQuery();
}

function parchemin(builder: Builder): string {
  return builder
    .subQuery()
    .select('1')
    .from(Certificate, 'parchemin')
    .innerJoin(JurySession, 'session', 'session.id = parchemin.sessionId')
    .innerJoin(CertificationVersion, 'version', 'version.id = session.certificationId')
    .where('parchemin.candidateId = award.candidateId AND parchemin.subject = :title')
    .andWhere(`parchemin.revocation IS NULL AND version.code = award.certificationCode`)
    .getQuery();
}
