import type { SelectQueryBuilder } from 'typeorm';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { SealedRecord } from '../deliberations/sealed-record.entity.js';
import type { CountedSession, RouteTally, SessionTally } from '../domain/statistics/statistics.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { CountedResultRow } from './counted-result.entity.js';

/** Which sealed sessions are counted. */
export interface CountedScope {
  readonly certification: string | null;
  readonly version: number | null;
  /** Calendar years, both included. */
  readonly from: number | null;
  readonly to: number | null;
  /** Those in which the person of this account sits; null for all. */
  readonly ownOf: string | null;
}

/** The sessions themselves; what is kept of their records, however large, is not read. */
export function countedSessions(reading: Reading, scope: CountedScope): Promise<CountedSession[]> {
  const query = reading
    .select(JurySession, 'session')
    .select('session.id', 'id')
    .addSelect('session.day', 'day')
    .addSelect('session.place', 'place')
    .addSelect('session.certificationId', 'certificationId')
    .innerJoin(SealedRecord, 'record', 'record.id = session.id')
    .innerJoin(CertificationVersion, 'certification', 'certification.id = session.certificationId')
    .orderBy('session.day', 'DESC')
    .addOrderBy('session.id');
  return within(query, scope).getRawMany<CountedSession>();
}

/** How many results alike, by session. */
export function talliesBySession(reading: Reading, scope: CountedScope): Promise<SessionTally[]> {
  return tallies<SessionTally>(reading, scope, 'sessionId');
}

export function talliesByRoute(reading: Reading, scope: CountedScope): Promise<RouteTally[]> {
  return tallies<RouteTally>(reading, scope, 'accessRoute');
}

async function tallies<T extends SessionTally | RouteTally>(
  reading: Reading,
  scope: CountedScope,
  by: 'sessionId' | 'accessRoute',
): Promise<T[]> {
  const query = results(reading).select('COUNT(*)', 'count');
  // What is grouped by them comes in their order: no engine has one of its own.
  for (const column of ['subject', by, 'attendance', 'outcome']) {
    query.addSelect(`result.${column}`, column).addGroupBy(`result.${column}`).addOrderBy(`result.${column}`);
  }
  const rows = await within(query, scope).getRawMany<Omit<T, 'count'> & { readonly count: number | string }>();
  return rows.map((row) => ({ ...row, count: Number(row.count) }) as T);
}

/** Counted results, with the session of each and its certification. */
export function results(reading: Reading): SelectQueryBuilder<CountedResultRow> {
  return reading
    .select(CountedResultRow, 'result')
    .innerJoin(JurySession, 'session', 'session.id = result.sessionId')
    .innerJoin(CertificationVersion, 'certification', 'certification.id = session.certificationId');
}

function within<
  Query extends SelectQueryBuilder<never> | SelectQueryBuilder<JurySession> | SelectQueryBuilder<CountedResultRow>,
>(query: Query, { certification, version, from, to, ownOf }: CountedScope): Query {
  if (certification !== null) query.andWhere('certification.code = :certification', { certification });
  if (version !== null) query.andWhere('certification.number = :version', { version });
  if (from !== null) query.andWhere('session.day >= :first', { first: `${from}-01-01` });
  if (to !== null) query.andWhere('session.day <= :last', { last: `${to}-12-31` });
  if (ownOf !== null) {
    const own = query.subQuery().select('member.sessionId').from(JuryMember, 'member');
    query.andWhere(`session.id IN ${own.where('member.accountId = :ownOf').getQuery()}`, { ownOf });
  }
  return query;
}
