import { Module } from '@nestjs/common';
import { CandidateSpaceService } from './candidate-space.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesPages } from './certificates.pages.js';
import { CertificatesService } from './certificates.service.js';
import { PublishSession } from './publish-session.js';

@Module({
  controllers: [CertificatesController, CertificatesPages],
  providers: [CertificatesService, PublishSession, CandidateSpaceService],
  exports: [CertificatesService, PublishSession, CandidateSpaceService],
})
export class CertificatesModule {}
