import { In } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import type { Reading } from '../database/reading.js';
import { addMonths, type PlainDay } from '../domain/day.js';
import type { PageOf } from '../http/page-query.dto.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import type { ExpiringBlocs } from '../expiring-blocs/expiring-blocs.js';
import { expiringBlocs } from '../expiring-blocs/expiring-blocs.service.js';
import { MONTHS_AHEAD } from '../expiring-blocs/expiring-blocs.dto.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { Mail } from '../mail/mail.entity.js';

/** Published sessions in which documents left out are looked for: those of the last so many months. */
const MONTHS_BACK = 6;
const MOST_SESSIONS = 60;
/** Of the blocs about to expire, those shown: the list has them all. */
const MOST_EXPIRING = 5;

export interface WithheldDocuments {
  readonly sessionId: string;
  readonly day: PlainDay;
  readonly place: string;
  readonly count: number;
}

/** What those who prepare sessions keep an eye on, beside the sessions to come. */
export interface Watched {
  readonly failedMails: number;
  readonly uncertainMails: number;
  /** Blocs awarded for which no document was ever issued, by session. */
  readonly withheld: readonly WithheldDocuments[];
  readonly expiring: PageOf<ExpiringBlocs>;
  /** Nobody is registered yet. */
  readonly isFresh: boolean;
}

export async function watched(reading: Reading, today: PlainDay): Promise<Watched> {
  const query = { page: 1, size: MOST_EXPIRING, months: MONTHS_AHEAD };
  return {
    failedMails: await reading.countBy(Mail, { state: 'failed' }),
    uncertainMails: await reading.countBy(Mail, { state: 'uncertain' }),
    withheld: await withheldDocuments(reading, today),
    expiring: await expiringBlocs(reading, query, today),
    isFresh: !(await reading.existsBy(Candidate, {})),
  };
}

async function withheldDocuments(reading: Reading, today: PlainDay): Promise<WithheldDocuments[]> {
  const recent = await reading
    .select(JurySession, 'session')
    .where(`session.state = 'published' AND session.day >= :since`, { since: addMonths(today, -MONTHS_BACK) })
    .orderBy('session.day', 'DESC')
    .addOrderBy('session.id', 'ASC')
    .take(MOST_SESSIONS)
    .getMany();
  if (recent.length === 0) return [];
  const counts = await undocumentedAwards(
    reading,
    recent.map(({ id }) => id),
  );
  return recent
    .map(({ id, day, place }) => ({ sessionId: id, day, place, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** One that was revoked was issued once: it is not forgotten, and is left out. */
async function undocumentedAwards(reading: Reading, ids: readonly string[]): Promise<Map<string, number>> {
  const builder = reading.select(BlocAwardRecord, 'award');
  const issued = builder
    .subQuery()
    .select('1')
    .from(Certificate, 'certificate')
    .where('certificate.sessionId = award.sessionId AND certificate.candidateId = award.candidateId')
    .andWhere('certificate.subject = award.blocCode')
    .getQuery();
  const rows = await builder
    .select('award.sessionId', 'sessionId')
    .addSelect('COUNT(*)', 'count')
    .where({ sessionId: In([...ids]), origin: 'decision' })
    .andWhere(`NOT EXISTS ${issued}`)
    .groupBy('award.sessionId')
    .getRawMany<{ readonly sessionId: string; readonly count: number | string }>();
  return new Map(rows.map(({ sessionId, count }) => [sessionId, Number(count)]));
}
