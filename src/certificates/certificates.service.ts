import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import type { SelectQueryBuilder } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { chosenIds, type ChosenRows } from '../lists/choice.js';
import { type ListPage, readPage } from '../lists/read-list.js';
import type { CertificateQuery } from './certificate.dto.js';
import { Certificate } from './certificate.entity.js';
import { CERTIFICATE_LIST } from './certificate.list.js';
import { matchingCertificates } from './matching-certificates.js';
import { certificatePolicy } from './certificate.policy.js';

@Injectable()
export class CertificatesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The latest issued first; a candidate is shown their own. */
  async list(who: Principal, query: CertificateQuery): Promise<ListPage<Certificate>> {
    demand(certificatePolicy.list(who), 'certificate.list');
    return this.database.read(async (reading) =>
      readPage(await this.matching(reading, who, query), CERTIFICATE_LIST, query),
    );
  }

  /** Ids of those chosen in the list; all that are in force, where its page or all of it is meant. Throws `nothingChosen`, `tooManyChosen`. */
  async chosen(who: Principal, query: CertificateQuery, rows: ChosenRows): Promise<string[]> {
    demand(certificatePolicy.listAll(who), 'certificate.list');
    return this.database.read(async (reading) => {
      const builder = await this.matching(reading, who, query);
      return chosenIds(rows, { builder, list: CERTIFICATE_LIST, query, idOf: idInForce });
    });
  }

  /** Chosen ones, by number. */
  async named(who: Principal, ids: readonly string[]): Promise<Certificate[]> {
    demand(certificatePolicy.listAll(who), 'certificate.list');
    const rows = await this.database.read((reading) => reading.rowsIn(Certificate, 'id', ids));
    return rows.toSorted((one, other) => (one.number < other.number ? -1 : 1));
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

  /** A candidate is shown their own. */
  private async matching(
    reading: Reading,
    who: Principal,
    query: CertificateQuery,
  ): Promise<SelectQueryBuilder<Certificate>> {
    const matching = await matchingCertificates(reading, query, this.clock.today());
    if (certificatePolicy.listAll(who)) return matching;
    return matching.andWhere('candidate.accountId = :accountId', { accountId: who.accountId });
  }
}

/** What is not in force any more is neither revoked nor printed again. */
export const idInForce = ({ id, revocation }: Certificate): string | null => (revocation === null ? id : null);
