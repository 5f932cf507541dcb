import { Module } from '@nestjs/common';
import { RectificationsController } from './rectifications.controller.js';
import { RectificationsPages } from './rectifications.pages.js';
import { RectificationsService } from './rectifications.service.js';
import { RectifySession } from './rectify-session.js';

@Module({
  controllers: [RectificationsController, RectificationsPages],
  providers: [RectificationsService, RectifySession],
  exports: [RectificationsService, RectifySession],
})
export class RectificationsModule {}
