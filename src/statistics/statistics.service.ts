import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { CertificationsService, findVersion } from '../certifications/certifications.service.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { type Promotion, promotionsOf } from '../domain/statistics/promotions.js';
import { type Statistics, statisticsOf, yearOf } from '../domain/statistics/statistics.js';
import { enrolledByYear, peopleByYear } from './load-promotions.js';
import { type CountedScope, countedSessions, talliesByRoute, talliesBySession } from './load-tallies.js';
import type { InsertionSurvey } from '../insertion-surveys/insertion-survey.entity.js';
import { surveysOf } from '../insertion-surveys/insertion-surveys.service.js';
import type { StatisticsQuery } from './statistics.dto.js';
import { statisticsPolicy } from './statistics.policy.js';

export interface StatisticsFound {
  readonly scope: CountedScope;
  readonly statistics: Statistics;
  /** Of all certifications, the newest of each first. */
  readonly versions: readonly CertificationVersion[];
  /** Calendar years with a sealed session that whoever asks may read, the latest first. */
  readonly years: readonly number[];
  /** Sealed sessions whose record is no more what was sealed: they are in no figure. */
  readonly uncounted: number;
}

export interface PromotionsFound {
  readonly certification: CertificationVersion;
  readonly promotions: readonly Promotion[];
  /** Of any of them, the latest promotion first. */
  readonly surveys: readonly InsertionSurvey[];
}

/** What became of those who came before juries, in figures. */
@Injectable()
export class StatisticsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CertificationsService) private readonly certifications: CertificationsService,
  ) {}

  /** Of sealed sessions alone, as their rectifications leave them. */
  async find(who: Principal, query: StatisticsQuery): Promise<StatisticsFound> {
    demand(statisticsPolicy.read(who), 'statistics.read');
    const scope = scopeOf(query, statisticsPolicy.readAll(who) ? null : who.accountId);
    const versions = await this.certifications.list(who);
    return this.database.read(async (reading) => {
      const all = await countedSessions(reading, { ...EVERYTHING, ownOf: scope.ownOf });
      const found = await statisticsIn(reading, scope);
      const years = [...new Set(all.map(({ day }) => yearOf(day)))];
      return { scope, ...found, versions, years: years.sort((one, other) => other - one) };
    });
  }

  /** Promotions of a certification, all versions together, the latest first. Throws `notFound`. */
  async promotions(who: Principal, code: string): Promise<PromotionsFound> {
    demand(statisticsPolicy.readPromotions(who), 'promotions.read');
    return this.database.read(async (reading) => {
      const newest = await findVersion(reading, code);
      const people = await peopleByYear(reading, code);
      const enrolled = await enrolledByYear(reading, code);
      const surveys = await surveysOf(reading, code);
      const asked = surveys.map(({ year }) => year);
      return { certification: newest, promotions: promotionsOf(people, enrolled, asked), surveys };
    });
  }
}

const EVERYTHING: CountedScope = { certification: null, version: null, from: null, to: null, ownOf: null };

/** A version belongs to a certification; two years are told in either order. */
function scopeOf({ certification, version, from, to }: StatisticsQuery, ownOf: string | null): CountedScope {
  const isTurned = from !== undefined && to !== undefined && from > to;
  return {
    certification: certification ?? null,
    version: certification === undefined ? null : (version ?? null),
    from: (isTurned ? to : from) ?? null,
    to: (isTurned ? from : to) ?? null,
    ownOf,
  };
}

async function statisticsIn(
  reading: Reading,
  scope: CountedScope,
): Promise<Pick<StatisticsFound, 'statistics' | 'uncounted'>> {
  const sessions = await countedSessions(reading, scope);
  const bySession = await talliesBySession(reading, scope);
  const byRoute = await talliesByRoute(reading, scope);
  const counted = new Set(bySession.map(({ sessionId }) => sessionId));
  const intact = sessions.filter(({ id }) => counted.has(id));
  return { statistics: statisticsOf(intact, bySession, byRoute), uncounted: sessions.length - intact.length };
}
