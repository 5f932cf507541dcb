import { Module } from '@nestjs/common';
import { CertificationsModule } from '../certifications/certifications.module.js';
import { ExpiringBlocsController } from './expiring-blocs.controller.js';
import { ExpiringBlocsPages } from './expiring-blocs.pages.js';
import { ExpiringBlocsService } from './expiring-blocs.service.js';

@Module({
  imports: [CertificationsModule],
  controllers: [ExpiringBlocsController, ExpiringBlocsPages],
  providers: [ExpiringBlocsService],
})
export class ExpiringBlocsModule {}
