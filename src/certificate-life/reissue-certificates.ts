import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { hashOfText } from '../audit/hash-of-text.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { issueCertificates } from '../certificates/issue-certificates.js';
import { TellHolders, type Told } from '../certificates/tell-holders.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { identityOf } from '../deliberations/load-records.js';
import { reissued } from '../domain/certificates/documents-to-issue.js';
import { demandPrintable } from '../domain/certificates/printable-name.js';
import { DomainError } from '../domain/errors.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import type { ChosenCertificates, ReissueCertificates as Asked } from './certificate-life.dto.js';
import { type HeldCertificate, loadCertificates } from './load-certificates.js';

export interface Reissued {
  readonly issued: readonly Certificate[];
  readonly told: Told;
}

export interface PlannedReissue {
  readonly reissues: readonly { readonly old: HeldCertificate; readonly snapshot: CertificateSnapshot }[];
  readonly seen: string;
}

/**
 * The same documents for somebody whose identity has changed since the decision; where it was wrong on that day, the
 * minutes are rectified instead. The old ones stay on record, replaced.
 */
@Injectable()
export class ReissueCertificates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TellHolders) private readonly telling: TellHolders,
  ) {}

  /** What it would do; writes nothing. Throws `notFound`, `certificateNotInForce`, `identityUnchanged`, `unprintableNames`. */
  async preview(who: Principal, { ids }: ChosenCertificates): Promise<PlannedReissue> {
    demand(certificatePolicy.reissue(who), 'certificate.reissue');
    return this.database.read((reading) => planned(reading, ids));
  }

  /** All in one transaction. Throws `reissueChanged` where it is not what was seen, and as {@link preview}. */
  async reissue(who: Principal, { ids, reason, seen }: Asked): Promise<Reissued> {
    demand(certificatePolicy.reissue(who), 'certificate.reissue');
    return this.database.write(who, async (writing) => {
      const plan = await planned(writing.read, ids);
      if (plan.seen !== seen) throw new DomainError('reissueChanged', {});
      for (const { old, snapshot } of plan.reissues) {
        const revocation = { at: writing.at, reason, minutes: null, replacedBy: snapshot.number };
        await writing.update(Certificate, old, { revocation }, 'certificate.replaced');
      }
      const documents = plan.reissues.map(({ old: { sessionId, candidateId }, snapshot }) => ({
        ...{ sessionId, candidateId, snapshot },
      }));
      const issued = await issueCertificates(writing, documents);
      return { issued, told: await this.telling.tell(writing, issued, 'reissued') };
    });
  }
}

async function planned(reading: Reading, ids: readonly string[]): Promise<PlannedReissue> {
  const chosen = await loadCertificates(reading, ids);
  const revoked = chosen.find(({ revocation }) => revocation !== null);
  if (revoked) throw new DomainError('certificateNotInForce', { number: revoked.number });
  const taken = await numbersOf(reading, chosen);
  const reissues = chosen.map((old) => ({ old, snapshot: reissued(old.snapshot, identityOf(old.candidate), taken) }));
  demandPrintable(reissues.map(({ snapshot }) => snapshot));
  return { reissues, seen: hashOfText(canonicalJson(reissues.map(({ snapshot }) => snapshot))) };
}

/** Numbers of all documents of these people: those of one decision are among them. */
async function numbersOf(reading: Reading, chosen: readonly HeldCertificate[]): Promise<ReadonlySet<string>> {
  const candidateId = In([...new Set(chosen.map((one) => one.candidateId))]);
  const known = await reading.find(Certificate, { select: { id: true, number: true }, where: { candidateId } });
  return new Set(known.map(({ number }) => number));
}
