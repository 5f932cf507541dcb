import type { SelectQueryBuilder } from 'typeorm';
import { wordsOf } from '../candidates/search-name.js';
import type { Reading } from '../database/reading.js';
import type { CertificateState } from '../domain/certificates/certificate-standing.js';
import type { PlainDay } from '../domain/day.js';
import type { CertificateQuery } from './certificate.dto.js';
import { Certificate } from './certificate.entity.js';

/** Those asked for, the latest issued first; the state is that of today. */
export function matchingCertificates(
  reading: Reading,
  query: CertificateQuery,
  today: PlainDay,
): SelectQueryBuilder<Certificate> {
  const { q, sessionId, candidateId, subject, year, state } = query;
  const builder = reading
    .select(Certificate, 'certificate')
    .innerJoin('certificate.candidate', 'candidate')
    .orderBy('certificate.issuedOn', 'DESC')
    .addOrderBy('certificate.number', 'ASC');
  if (sessionId) builder.andWhere('certificate.sessionId = :sessionId', { sessionId });
  if (candidateId) builder.andWhere('certificate.candidateId = :candidateId', { candidateId });
  if (subject) builder.andWhere('LOWER(certificate.subject) = :subject', { subject: subject.toLowerCase() });
  if (year) builder.andWhere('certificate.issuedOn LIKE :ofYear', { ofYear: `${year}-%` });
  if (state) builder.andWhere(STATE_CONDITIONS[state](lastDayIn(reading)), { today, forEver: 'unlimited' });
  if (q) matchName(builder, q);
  return builder;
}

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

/** Every word begins a word of the holder's name, or the whole is the number. */
function matchName(builder: SelectQueryBuilder<Certificate>, q: string): void {
  const words = wordsOf(q).map((word, index) => ({ parameter: `word${index}`, pattern: `% ${word}%` }));
  const named = words.map(({ parameter }) => `candidate.searchName LIKE :${parameter}`).join(' AND ');
  const parameters = Object.fromEntries(words.map(({ parameter, pattern }) => [parameter, pattern]));
  const numbered = 'certificate.number = :number';
  builder.andWhere(named ? `(${numbered} OR (${named}))` : numbered, { number: q.toUpperCase(), ...parameters });
}
