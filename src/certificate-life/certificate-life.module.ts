import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { CertificateLifeController } from './certificate-life.controller.js';
import { CertificateLifePages } from './certificate-life.pages.js';
import { CertificatePageService } from './certificate-page.service.js';
import { CertificatesToIssuePages } from './certificates-to-issue.pages.js';
import { IssueMissing } from './issue-missing.js';
import { ReissueCertificates } from './reissue-certificates.js';
import { RevokeCertificates } from './revoke-certificates.js';

@Module({
  imports: [CertificatesModule],
  controllers: [CertificateLifeController, CertificatesToIssuePages, CertificateLifePages],
  providers: [IssueMissing, ReissueCertificates, RevokeCertificates, CertificatePageService],
})
export class CertificateLifeModule {}
