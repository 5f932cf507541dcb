import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { fileNameOf } from '../certificates/certificate-file-name.js';
import type { Certificate } from '../certificates/certificate.entity.js';
import { CertificatesService } from '../certificates/certificates.service.js';
import { CREDENTIAL_TYPE, TOKEN_TYPE } from '../certificates/credentials/credential-files.js';
import { CredentialsService, type SignedCredential } from '../certificates/credentials/credentials.service.js';
import { verificationsOf } from '../certificates/verification-of.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { CertificateToPrint, EmbeddedFile } from '../documents/certificate-document.js';
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
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(CertificateTemplates) private readonly templates: CertificateTemplates,
    @Inject(PrintingPool) private readonly pool: PrintingPool,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * From what was written when it was issued, signed with the key that signed its credential: the same bytes each time,
   * also after a rotation, until the institution changes its template. Where that key is withdrawn, or its private half
   * is gone, the current one signs. Throws `notFound`, `certificateRevoked`, `certificateTemplateFaulty`.
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
    const templates = await this.templatesOf(certificates);
    const credentials = signed ? await this.credentials.credentialsOf(certificates) : null;
    const { signers, verifications } = await this.database.read(async (reading) => ({
      signers: await this.signersOf(reading, [...(credentials?.values() ?? [])]),
      verifications: await verificationsOf(reading, idsOf(certificates), this.configuration.publicUrl),
    }));
    return certificates.map(({ id, snapshot }, index) => async () => {
      const verification = verifications.get(id) ?? null;
      const toPrint = { snapshot, template: templates[index]!, verification };
      const credential = credentials?.get(id);
      if (!credential) return this.pool.print('certificate', toPrint);
      return this.signed({ ...toPrint, attachments: filesOf(credential) }, signers.get(credential.keyId)!);
    });
  }

  /** By the key of the credential. */
  private async signersOf(reading: Reading, credentials: readonly SignedCredential[]): Promise<Map<string, Signer>> {
    const signers = new Map<string, Signer>();
    for (const { keyId } of credentials)
      if (!signers.has(keyId)) signers.set(keyId, await this.keys.signerAsBefore(reading, keyId));
    return signers;
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

/** The credential in both its forms, as it is given alone. */
function filesOf({ json, jwt }: SignedCredential): EmbeddedFile[] {
  return [
    {
      ...{ name: 'credential.json', bytes: Buffer.from(json, 'utf8'), mediaType: CREDENTIAL_TYPE },
      ...{ relationship: 'data', description: 'Attestation vérifiable Open Badges 3.0' },
    },
    {
      ...{ name: 'credential.jwt', bytes: Buffer.from(jwt, 'utf8'), mediaType: TOKEN_TYPE },
      ...{ relationship: 'alternative', description: 'La même attestation, signée comme jeton' },
    },
  ];
}
