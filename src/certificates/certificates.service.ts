import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import { type PageOf, pageOf, windowOf } from '../http/page-query.dto.js';
import type { CertificateQuery } from './certificate.dto.js';
import { Certificate } from './certificate.entity.js';
import { matchingCertificates } from './matching-certificates.js';
import { certificatePolicy } from './certificate.policy.js';

@Injectable()
export class CertificatesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The latest issued first; a candidate is shown their own. */
  async list(who: Principal, query: CertificateQuery): Promise<PageOf<Certificate>> {
    demand(certificatePolicy.list(who), 'certificate.list');
    return this.database.read(async (reading) => {
      const matching = matchingCertificates(reading, query, this.clock.today());
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
