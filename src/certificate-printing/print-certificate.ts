import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { fileNameOf } from '../certificates/certificate-file-name.js';
import type { Certificate } from '../certificates/certificate.entity.js';
import { CertificatesService } from '../certificates/certificates.service.js';
import { verificationsOf } from '../certificates/verification-of.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import type { CertificateToPrint } from '../documents/certificate-document.js';
import type { CertificateTemplate } from '../documents/certificate-template.js';
import { PrintingPool } from '../documents/printing-pool.js';
import { PDF_SEAL_PLACEHOLDER, signPdf } from '../proof/sealed-pdf.js';
import { SigningKeys } from '../signing/signing-keys.js';
import type { Signer } from '../signing/public-key.js';
import { CertificateTemplates } from './certificate-templates.js';

export interface CertificateDocument {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** The one place where a certificate becomes the PDF that somebody keeps: its look, its code, its proof, its signature. */
@Injectable()
export class PrintCertificate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
    @Inject(CertificateTemplates) private readonly templates: CertificateTemplates,
    @Inject(PrintingPool) private readonly pool: PrintingPool,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * From what was written when it was issued: the same bytes each time, until the institution changes its template or
   * takes another key. Throws `notFound`, `certificateRevoked`, `certificateTemplateFaulty`.
   */
  async document(who: Principal, id: string): Promise<CertificateDocument> {
    const certificate = await this.certificates.downloadable(who, id);
    const [print] = await this.prepare([certificate], true);
    return { fileName: fileNameOf(certificate.snapshot), pdf: await print!() };
  }

  /**
   * What prints each of some certificates, in their order, with all that is read for them together. `signed` as its
   * holder keeps it; else for paper alone, without what only a file carries.
   */
  async prepare(certificates: readonly Certificate[], signed: boolean): Promise<(() => Promise<Uint8Array>)[]> {
    await this.keys.ready();
    const templates = await this.templatesOf(certificates);
    const { signer, verifications } = await this.database.read(async (reading) => ({
      signer: await this.keys.signer(reading),
      verifications: await verificationsOf(reading, idsOf(certificates), this.configuration.publicUrl),
    }));
    return certificates.map(({ id, snapshot }, index) => async () => {
      const verification = verifications.get(id) ?? null;
      const toPrint = { snapshot, template: templates[index]!, verification };
      return signed ? this.signed(toPrint, signer) : this.pool.print('certificate', toPrint);
    });
  }

  private async signed(certificate: CertificateToPrint, signer: Signer): Promise<Uint8Array> {
    const pdf = await this.pool.print('certificate', { ...certificate, keywords: [PDF_SEAL_PLACEHOLDER] });
    return signPdf(pdf, signer);
  }

  /** Certificates of one certification and day look the same: each look is read once. */
  private async templatesOf(certificates: readonly Certificate[]): Promise<CertificateTemplate[]> {
    const read = new Map<string, Promise<CertificateTemplate>>();
    return Promise.all(
      certificates.map(({ snapshot: { certification, decidedOn } }) => {
        const key = `${certification.code} ${decidedOn}`;
        const template = read.get(key) ?? this.templates.of(certification.code, decidedOn);
        read.set(key, template);
        return template;
      }),
    );
  }
}

const idsOf = (certificates: readonly Certificate[]): string[] => certificates.map(({ id }) => id);
