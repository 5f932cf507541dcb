import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { CertificateDocumentsController } from './certificate-documents.controller.js';
import { CertificateDocumentsPages } from './certificate-documents.pages.js';
import { CertificateTemplates } from './certificate-templates.js';
import { PrintRunsController } from './print-runs.controller.js';
import { PrintRunsPages } from './print-runs.pages.js';
import { PrintRuns } from './print-runs.service.js';
import { PrintCertificate } from './print-certificate.js';

@Module({
  imports: [CertificatesModule],
  controllers: [PrintRunsController, PrintRunsPages, CertificateDocumentsController, CertificateDocumentsPages],
  providers: [CertificateTemplates, PrintCertificate, PrintRuns],
  exports: [PrintCertificate],
})
export class CertificatePrintingModule {}
