import { Inject, Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Certificate } from '../certificates/certificate.entity.js';
import { CertificateCode } from '../certificates/certificate-code.entity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { readVerificationCode } from '../domain/certificates/verification-code.js';
import { DomainError } from '../domain/errors.js';
import { type SharedCertificate, type VerifiedCertificate, verifiedCertificate } from './verified-certificate.js';

interface LookedUp {
  readonly verified: VerifiedCertificate;
  readonly renamed: boolean;
}

/** What whoever has a code, or the link a holder gave, may learn without an account. */
@Injectable()
export class VerifyCertificates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By the code on the document. Throws `mistypedCode` where no code is written so, `unknownCode`. */
  async byCode(typed: string): Promise<VerifiedCertificate> {
    const code = readVerificationCode(typed);
    if (code === null) throw new DomainError('mistypedCode', {});
    return (await this.lookedUp({ code }, new DomainError('unknownCode', {}))).verified;
  }

  /** By the link of a page that its holder shows: without birth. Throws `notShared`. */
  async shared(shareToken: string): Promise<SharedCertificate> {
    const { verified, renamed } = await this.lookedUp({ shareToken }, new DomainError('notShared', {}));
    return { ...verified, birth: null, renamed };
  }

  private async lookedUp(where: FindOptionsWhere<CertificateCode>, unknown: DomainError): Promise<LookedUp> {
    const today = this.clock.today();
    const found = await this.database.read(async (reading) => {
      const row = await reading.findOne(CertificateCode, { where, relations: { certificate: true } });
      if (!row?.certificate) throw unknown;
      const { replaced, renamed } = await successionOf(reading, row.certificate);
      return { row, renamed, verified: verifiedCertificate(row.certificate, replaced, today) };
    });
    await this.keepDay(found.row, today);
    return found;
  }

  /** The day alone, once a day: neither who nor how often. */
  private async keepDay({ id, verifiedOn }: CertificateCode, today: string): Promise<void> {
    if (verifiedOn === today) return;
    await this.database.keep(async (keeping) => {
      await keeping.changeIf(CertificateCode, { id }, { verifiedOn: today });
    });
  }
}

/** The one in its place may have been revoked and replaced in turn: the last of them says how the person is named now. */
async function successionOf(
  reading: Reading,
  certificate: Certificate,
): Promise<{ replaced: boolean; renamed: boolean }> {
  const { candidateId, sessionId, subject, revocation, snapshot } = certificate;
  if (revocation === null) return { replaced: false, renamed: false };
  const editions = await reading.findBy(Certificate, { candidateId, sessionId, subject });
  let last = certificate;
  for (const seen = new Set([last.id]); ; seen.add(last.id)) {
    const next = editions.find((one) => one.snapshot.replaces === last.number && !seen.has(one.id));
    if (!next) break;
    last = next;
  }
  const replaced = revocation.replacedBy !== null || last !== certificate;
  return { replaced, renamed: nameIn(last.snapshot) !== nameIn(snapshot) };
}

const nameIn = ({ holder: { firstNames, birthName, usedName } }: Certificate['snapshot']): string =>
  JSON.stringify([firstNames, birthName, usedName ?? null]);
