import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { CertificateCode } from '../certificates/certificate-code.entity.js';
import { CertificatesService } from '../certificates/certificates.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { PlainDay } from '../domain/day.js';

export interface CertificateWithLife {
  readonly certificate: Certificate;
  /** All documents that the session has issued to the same person for the same subject, in the order of their issue. */
  readonly editions: readonly Certificate[];
  readonly verifiedOn: PlainDay | null;
  readonly isShared: boolean;
  readonly today: PlainDay;
}

/** One certificate and what became of it. */
@Injectable()
export class CertificatePageService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<CertificateWithLife> {
    const certificate = await this.certificates.find(who, id);
    const { candidateId, sessionId, subject } = certificate;
    return this.database.read(async (reading) => {
      const editions = await reading.findBy(Certificate, { candidateId, sessionId, subject });
      const code = await reading.findOneBy(CertificateCode, { id });
      return {
        ...{ certificate, today: this.clock.today() },
        editions: editions.toSorted((one, other) => (one.number < other.number ? -1 : 1)),
        ...{ verifiedOn: code?.verifiedOn ?? null, isShared: (code?.shareToken ?? null) !== null },
      };
    });
  }
}
