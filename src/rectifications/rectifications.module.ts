import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { RectificationsController } from './rectifications.controller.js';
import { RectificationsPages } from './rectifications.pages.js';
import { RectificationsService } from './rectifications.service.js';
import { RectifySession } from './rectify-session.js';

@Module({
  imports: [CertificatesModule],
  controllers: [RectificationsController, RectificationsPages],
  providers: [RectificationsService, RectifySession],
  exports: [RectificationsService, RectifySession],
})
export class RectificationsModule {}
