import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { Certificate } from './certificate.entity.js';
import { CertificateCode } from './certificate-code.entity.js';
import { certificatePolicy } from './certificate.policy.js';

/** A holder shows a certificate to whoever has a link, and takes that back: the code on the document stays their own. */
@Injectable()
export class ShareCertificates {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Path of the page; the same as long as it is shown. Throws `notFound`, `certificateRevoked`. */
  async share(who: Principal, id: string): Promise<string> {
    return this.database.write(who, async (writing) => {
      const { certificate, code } = await ownCertificate(who, writing.read, id);
      if (certificate.revocation) throw new DomainError('certificateRevoked', { id });
      if (code.shareToken !== null) return sharedPath(code.shareToken);
      const shareToken = randomBytes(18).toString('base64url');
      await writing.updateSecretly(CertificateCode, code, { shareToken, sharedAt: writing.at }, 'certificate.shared');
      return sharedPath(shareToken);
    });
  }

  /** The link leads nowhere from then on. Throws `notFound`. */
  async unshare(who: Principal, id: string): Promise<void> {
    await this.database.write(who, async (writing: Writing) => {
      const { code } = await ownCertificate(who, writing.read, id);
      if (code.shareToken === null) return;
      await writing.updateSecretly(CertificateCode, code, { shareToken: null, sharedAt: null }, 'certificate.unshared');
    });
  }
}

export const sharedPath = (shareToken: string): string => `/certificat/${shareToken}`;

async function ownCertificate(who: Principal, reading: Reading, id: string) {
  demand(certificatePolicy.ownSpace(who), 'certificate.share');
  const certificate = await reading.findOne(Certificate, { where: { id }, relations: { candidate: true } });
  const code = await reading.findOneBy(CertificateCode, { id });
  if (!certificate?.candidate || !code) throw new DomainError('notFound', { subject: 'certificate', id });
  demand(certificatePolicy.share(who, certificate.candidate), 'certificate.share');
  return { certificate, code };
}
