import { Module } from '@nestjs/common';
import { CandidateSpaceService } from './candidate-space.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesPages } from './certificates.pages.js';
import { CertificatesService } from './certificates.service.js';
import { CredentialFiles } from './credentials/credential-files.js';
import { CredentialsController } from './credentials/credentials.controller.js';
import { CredentialsPages } from './credentials/credentials.pages.js';
import { CredentialsService } from './credentials/credentials.service.js';
import { StatusListsService } from './credentials/status-lists.service.js';
import { DrawMissingCodes } from './draw-missing-codes.js';
import { PublishSession } from './publish-session.js';
import { ShareCertificates } from './share-certificates.js';
import { TellHolders } from './tell-holders.js';

@Module({
  controllers: [CertificatesController, CertificatesPages, CredentialsController, CredentialsPages],
  providers: [
    CertificatesService,
    PublishSession,
    CandidateSpaceService,
    DrawMissingCodes,
    ShareCertificates,
    TellHolders,
    CredentialsService,
    CredentialFiles,
    StatusListsService,
  ],
  exports: [CertificatesService, PublishSession, CandidateSpaceService, CredentialsService, TellHolders],
})
export class CertificatesModule {}
