import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/principal.js';
import type { Certificate } from '../certificate.entity.js';
import { fileNameOf } from '../certificate-file-name.js';
import { CertificatesService } from '../certificates.service.js';
import { CredentialsService } from './credentials.service.js';

/** Media types of the Verifiable Credentials Data Model 2.0, and of Securing Verifiable Credentials using JOSE. */
export const CREDENTIAL_TYPE = 'application/vc';
export const TOKEN_TYPE = 'application/vc+jwt';

export interface CredentialFile {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A certificate's credential to keep, for whoever may have the certificate. */
@Injectable()
export class CredentialFiles {
  constructor(
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
  ) {}

  /** Throws `notFound`, and `certificateRevoked` for the holder of one that is not in force. */
  async json(who: Principal, id: string): Promise<CredentialFile> {
    const certificate = await this.certificates.downloadable(who, id);
    const { json } = await this.credentials.credentialOf(certificate);
    return { fileName: named(certificate, 'json'), type: CREDENTIAL_TYPE, bytes: Buffer.from(json, 'utf8') };
  }

  async token(who: Principal, id: string): Promise<CredentialFile> {
    const certificate = await this.certificates.downloadable(who, id);
    const { jwt } = await this.credentials.credentialOf(certificate);
    return { fileName: named(certificate, 'jwt'), type: TOKEN_TYPE, bytes: Buffer.from(jwt, 'ascii') };
  }
}

/** As the PDF is named, so that they stand side by side. */
function named({ snapshot }: Certificate, extension: string): string {
  return fileNameOf(snapshot).replace(/pdf$/, extension);
}
