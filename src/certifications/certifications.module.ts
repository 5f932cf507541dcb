import { Module } from '@nestjs/common';
import { CertificationsController } from './certifications.controller.js';
import { CertificationsPages } from './certifications.pages.js';
import { CertificationsService } from './certifications.service.js';
import { LoadCertifications } from './load-certifications.js';

@Module({
  controllers: [CertificationsController, CertificationsPages],
  providers: [CertificationsService, LoadCertifications],
  exports: [CertificationsService, LoadCertifications],
})
export class CertificationsModule {}
