import { Module } from '@nestjs/common';
import { CandidateIdentityPages } from './candidate-identity.pages.js';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesPages } from './candidates.pages.js';
import { CandidatesService } from './candidates.service.js';

@Module({
  controllers: [CandidatesController, CandidatesPages, CandidateIdentityPages],
  providers: [CandidatesService],
  exports: [CandidatesService],
})
export class CandidatesModule {}
