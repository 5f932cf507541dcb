import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { CertificateDocumentsController } from './certificate-documents.controller.js';
import { CertificateDocumentsPages } from './certificate-documents.pages.js';
import { CertificateTemplates } from './certificate-templates.js';
import { PrintCertificate } from './print-certificate.js';

@Module({
  imports: [CertificatesModule],
  controllers: [CertificateDocumentsController, CertificateDocumentsPages],
  providers: [CertificateTemplates, PrintCertificate],
  exports: [PrintCertificate],
})
export class CertificatePrintingModule {}
