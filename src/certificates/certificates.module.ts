import { Module } from '@nestjs/common';
import { CandidateSpaceService } from './candidate-space.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesPages } from './certificates.pages.js';
import { CertificatesService } from './certificates.service.js';
import { DrawMissingCodes } from './draw-missing-codes.js';
import { PublishSession } from './publish-session.js';

@Module({
  controllers: [CertificatesController, CertificatesPages],
  providers: [CertificatesService, PublishSession, CandidateSpaceService, DrawMissingCodes],
  exports: [CertificatesService, PublishSession, CandidateSpaceService],
})
export class CertificatesModule {}
