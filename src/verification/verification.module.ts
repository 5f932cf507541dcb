import { Module } from '@nestjs/common';
import { AchievementPages } from './achievement.pages.js';
import { PublishedAchievements } from './published-achievements.js';
import { VerificationController } from './verification.controller.js';
import { VerificationPages } from './verification.pages.js';
import { VerifyCertificates } from './verify-certificates.js';

@Module({
  controllers: [VerificationController, VerificationPages, AchievementPages],
  providers: [VerifyCertificates, PublishedAchievements],
})
export class VerificationModule {}
