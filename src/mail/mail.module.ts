import { Global, Module } from '@nestjs/common';
import { AttachmentMakers } from './attachment-makers.js';
import { MAIL_TIMINGS, USUAL_TIMINGS } from './mail-timings.js';
import { MailSender } from './mail-sender.js';
import { MailsController } from './mails.controller.js';
import { MailsPages } from './mails.pages.js';
import { MailsService } from './mails.service.js';

/** The outbox: mails are queued within the act they tell of, and leave after it. */
@Global()
@Module({
  controllers: [MailsController, MailsPages],
  providers: [MailsService, MailSender, AttachmentMakers, { provide: MAIL_TIMINGS, useValue: USUAL_TIMINGS }],
  exports: [MailSender, AttachmentMakers],
})
export class MailModule {}
