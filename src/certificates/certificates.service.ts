import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { wordsOf } from '../candidates/search-name.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { type PageOf, pageOf, windowOf } from '../http/page-query.dto.js';
import type { CertificateQuery } from './certificate.dto.js';
import { Certificate } from './certificate.entity.js';
import { certificatePolicy } from './certificate.policy.js';

@Injectable()
export class CertificatesService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The latest issued first; a candidate is shown their own. */
  async list(who: Principal, query: CertificateQuery): Promise<PageOf<Certificate>> {
    demand(certificatePolicy.list(who), 'certificate.list');
    return this.database.read(async (reading) => {
      const matching = matchingCertificates(reading, query);
      if (!certificatePolicy.listAll(who)) {
        matching.andWhere('candidate.accountId = :accountId', { accountId: who.accountId });
      }
      const { skip, take } = windowOf(query);
      return pageOf(query, await matching.offset(skip).limit(take).getManyAndCount());
    });
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<Certificate> {
    demand(certificatePolicy.list(who), 'certificate.read');
    return this.database.read(async (reading) => {
      const found = await reading.findOne(Certificate, { where: { id }, relations: { candidate: true } });
      if (!found?.candidate) throw new DomainError('notFound', { subject: 'certificate', id });
      demand(certificatePolicy.read(who, found.candidate), 'certificate.read');
      return found;
    });
  }

  /**
   * One whose document may be had. Throws `notFound`, and `certificateRevoked` for the holder of one that is not in force:
   * the staff keep it on record.
   */
  async downloadable(who: Principal, id: string): Promise<Certificate> {
    const certificate = await this.find(who, id);
    if (certificate.revocation && !certificatePolicy.listAll(who)) throw new DomainError('certificateRevoked', { id });
    return certificate;
  }
}

function matchingCertificates(reading: Reading, query: CertificateQuery): SelectQueryBuilder<Certificate> {
  const { q, sessionId, candidateId } = query;
  const builder = reading
    .select(Certificate, 'certificate')
    .innerJoin('certificate.candidate', 'candidate')
    .orderBy('certificate.issuedOn', 'DESC')
    .addOrderBy('certificate.number', 'ASC');
  if (sessionId) builder.andWhere('certificate.sessionId = :sessionId', { sessionId });
  if (candidateId) builder.andWhere('certificate.candidateId = :candidateId', { candidateId });
  if (q) matchName(builder, q);
  return builder;
}

/** Every word begins a word of the holder's name, or the whole is the number. */
function matchName(builder: SelectQueryBuilder<Certificate>, q: string): void {
  const words = wordsOf(q).map((word, index) => ({ parameter: `word${index}`, pattern: `% ${word}%` }));
  const named = words.map(({ parameter }) => `candidate.searchName LIKE :${parameter}`).join(' AND ');
  const parameters = Object.fromEntries(words.map(({ parameter, pattern }) => [parameter, pattern]));
  const numbered = 'certificate.number = :number';
  builder.andWhere(named ? `(${numbered} OR (${named}))` : numbered, { number: q.toUpperCase(), ...parameters });
}
