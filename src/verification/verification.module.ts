import { Module } from '@nestjs/common';
import { VerificationController } from './verification.controller.js';
import { VerificationPages } from './verification.pages.js';
import { VerifyCertificates } from './verify-certificates.js';

@Module({
  controllers: [VerificationController, VerificationPages],
  providers: [VerifyCertificates],
})
export class VerificationModule {}
