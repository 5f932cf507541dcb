import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { addMonths, type PlainDay } from '../domain/day.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { remainingPlan } from '../evaluations/remaining-plan.js';
import { type RecordedResult, resultsOf } from '../evaluations/results.js';
import { type PageOf, pageOf, windowOf } from '../http/page-query.dto.js';
import { type ListAsked, orderOf } from '../lists/list.js';
import type { ExpiringBlocsQuery } from './expiring-blocs.dto.js';
import type { EnrolledOn, ExpiringBlocs } from './expiring-blocs.js';
import { EXPIRING_LIST } from './expiring-blocs.list.js';
import { countExpiringHolders, type ExpiringHolder, expiringHolders } from './find-expiring.js';

/** Who is about to lose what, while there is time. */
@Injectable()
export class ExpiringBlocsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By candidate and certification, the first to go first unless another order is asked for. */
  async list(who: Principal, query: ExpiringBlocsQuery & ListAsked): Promise<PageOf<ExpiringBlocs>> {
    demand(candidatePolicy.read(who), 'expiringBlocs.read');
    return this.database.read((reading) => expiringBlocs(reading, query, this.clock.today()));
  }
}

/** A page of them in as many queries whatever their number. */
export async function expiringBlocs(
  reading: Reading,
  query: ExpiringBlocsQuery & ListAsked,
  today: PlainDay,
): Promise<PageOf<ExpiringBlocs>> {
  const until = addMonths(today, query.months);
  const within = { from: today, until, certification: query.certification };
  const holders = await expiringHolders(reading, within, {
    order: orderOf(EXPIRING_LIST, query.sort),
    ...windowOf(query),
  });
  const total = query.uncounted ? holders.length : await countExpiringHolders(reading, within);
  const ids = [...new Set(holders.map(({ candidateId }) => candidateId))];
  const candidates = new Map((await reading.findBy(Candidate, { id: In(ids) })).map((one) => [one.id, one]));
  const awards = await reading.findBy(BlocAwardRecord, { candidateId: In(ids) });
  const enrollments = (await reading.find(Enrollment, {
    where: { candidateId: In(ids) },
    relations: { certification: true },
    order: { enrolledOn: 'DESC', id: 'ASC' },
  })) as EnrolledOn[];
  const results = await resultsOf(
    reading,
    enrollments.map(({ id }) => id),
  );
  const known = { candidates, awards, enrollments, results, today, until };
  return pageOf(query, [holders.map((holder) => blocsOf(holder, known)), total]);
}

interface Known {
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly awards: readonly BlocAwardRecord[];
  readonly enrollments: readonly EnrolledOn[];
  readonly results: ReadonlyMap<string, readonly RecordedResult[]>;
  readonly today: PlainDay;
  readonly until: PlainDay;
}

/** Under the latest enrollment that still goes on; there is one, as {@link expiringHolders} asks. */
function blocsOf({ candidateId, certificationCode, certificationNumber }: ExpiringHolder, known: Known): ExpiringBlocs {
  const own = known.awards.filter((one) => one.candidateId === candidateId);
  const enrollment = known.enrollments.find(
    (one) =>
      one.candidateId === candidateId &&
      one.movedToId === null &&
      one.certification.code === certificationCode &&
      one.certification.number === certificationNumber,
  )!;
  const lastDays = new Map<string, PlainDay>();
  const ofVersion = own.filter(
    (one) => one.certificationCode === certificationCode && one.certificationNumber === certificationNumber,
  );
  for (const { blocCode, validUntil } of ofVersion) {
    const last = validUntil ?? FOR_EVER;
    if (last > (lastDays.get(blocCode) ?? '')) lastDays.set(blocCode, last);
  }
  const blocs = [...lastDays]
    .map(([blocCode, validUntil]) => ({ blocCode, validUntil }))
    .filter(({ validUntil }) => validUntil >= known.today && validUntil <= known.until)
    .sort((one, other) => one.validUntil.localeCompare(other.validUntil) || one.blocCode.localeCompare(other.blocCode));
  const plan = remainingPlan(enrollment, known.results.get(enrollment.id) ?? [], own, known.today);
  return { candidate: known.candidates.get(candidateId)!, enrollment, blocs, plan };
}

const FOR_EVER: PlainDay = '9999-12-31';
