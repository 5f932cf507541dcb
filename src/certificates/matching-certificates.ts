import type { SelectQueryBuilder } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { CertificateState } from '../domain/certificates/certificate-standing.js';
import type { PlainDay } from '../domain/day.js';
import { leaveFound } from '../search-words/find-words.js';
import type { CertificateQuery } from './certificate.dto.js';
import { Certificate } from './certificate.entity.js';

/** Those asked for, joined with `candidate`; the state is that of today. */
export async function matchingCertificates(
  reading: Reading,
  query: CertificateQuery,
  today: PlainDay,
): Promise<SelectQueryBuilder<Certificate>> {
  const { q, sessionId, candidateId, subject, year, state } = query;
  const builder = reading.select(Certificate, 'certificate').innerJoin('certificate.candidate', 'candidate');
  if (sessionId) builder.andWhere('certificate.sessionId = :sessionId', { sessionId });
  if (candidateId) builder.andWhere('certificate.candidateId = :candidateId', { candidateId });
  if (subject) builder.andWhere('LOWER(certificate.subject) = :subject', { subject: subject.toLowerCase() });
  if (year) builder.andWhere('certificate.issuedOn BETWEEN :first AND :last', daysOf(year));
  if (state) builder.andWhere(STATE_CONDITIONS[state](lastDayIn(reading)), { today, forEver: 'unlimited' });
  await leaveNamed(reading, builder, q);
  return builder;
}

const daysOf = (year: string) => ({ first: `${year}-01-01`, last: `${year}-12-31` });

const STATE_CONDITIONS: Readonly<Record<CertificateState, (lastDay: string) => string>> = {
  valid: (lastDay) => `certificate.revocation IS NULL AND (${lastDay} = :forEver OR ${lastDay} >= :today)`,
  expired: (lastDay) => `certificate.revocation IS NULL AND ${lastDay} <> :forEver AND ${lastDay} < :today`,
  revoked: () => 'certificate.revocation IS NOT NULL',
};

/** The last day is in the snapshot, which is text to both engines; a parchemin has none. */
function lastDayIn({ engine }: Reading): string {
  const lastDay =
    engine === 'sqlite'
      ? `json_extract(certificate.snapshot, '$.validUntil')`
      : `CAST(certificate.snapshot AS json) ->> 'validUntil'`;
  return `COALESCE(${lastDay}, 'unlimited')`;
}

/** What has figures is a number, with whom it names; names are those that candidates bear today. */
async function leaveNamed(
  reading: Reading,
  builder: SelectQueryBuilder<Certificate>,
  q: string | undefined,
): Promise<void> {
  if (/\p{N}/u.test(q ?? '')) await leaveFound(reading, builder, 'certificate', 'certificate.id', q);
  else await leaveFound(reading, builder, 'candidate', 'certificate.candidateId', q);
}
