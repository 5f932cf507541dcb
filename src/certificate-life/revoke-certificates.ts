import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Certificate, type Revocation } from '../certificates/certificate.entity.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { TellHolders, type Told } from '../certificates/tell-holders.js';
import { Database } from '../database/database.js';
import type { ChosenCertificates, RevokeCertificates as Asked } from './certificate-life.dto.js';
import { type HeldCertificate, loadCertificates } from './load-certificates.js';

export interface PlannedRevocation {
  readonly toRevoke: readonly HeldCertificate[];
  /** Not in force any more: they stay as they are. */
  readonly already: readonly HeldCertificate[];
}

export interface Revoked {
  readonly revoked: number;
  readonly told: Told;
}

/** Documents that shall not be relied on any more. What the jury decided stays: only a rectification changes that. */
@Injectable()
export class RevokeCertificates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TellHolders) private readonly telling: TellHolders,
  ) {}

  /** What it would do; writes nothing. Throws `notFound`. */
  async preview(who: Principal, { ids }: ChosenCertificates): Promise<PlannedRevocation> {
    demand(certificatePolicy.revoke(who), 'certificate.revoke');
    return this.database.read(async (reading) => planned(await loadCertificates(reading, ids)));
  }

  /** All in one transaction; done again, it changes nothing. Throws `notFound`. */
  async revoke(who: Principal, { ids, reason, wordsForHolder }: Asked): Promise<Revoked> {
    demand(certificatePolicy.revoke(who), 'certificate.revoke');
    return this.database.write(who, async (writing) => {
      const { toRevoke } = planned(await loadCertificates(writing.read, ids));
      const revocation: Revocation = { at: writing.at, reason, minutes: null, replacedBy: null, wordsForHolder };
      for (const one of toRevoke) await writing.update(Certificate, one, { revocation }, 'certificate.revoked');
      return { revoked: toRevoke.length, told: await this.telling.tell(writing, toRevoke, 'revoked') };
    });
  }
}

function planned(certificates: readonly HeldCertificate[]): PlannedRevocation {
  const isInForce = ({ revocation }: Certificate): boolean => revocation === null;
  return { toRevoke: certificates.filter(isInForce), already: certificates.filter((one) => !isInForce(one)) };
}
