import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailConfiguration } from '../config/mail-configuration.js';
import { type AttachmentMakers } from './attachment-makers.js';
import type { Mail, MailAttachment } from './mail.entity.js';
import { mailHtml } from './mail-html.js';
import { SECRET_MARK } from './queue-mail.js';

/** A mail as it goes over the wire, without what the server adds (RFC 5322). */
export function composeMail(mail: Mail, from: MailConfiguration['from'], makers: AttachmentMakers): Promise<Buffer> {
  const whole = withSecret(mail);
  const calendar = whole.attachments.find(isCalendar);
  const composer = new MailComposer({
    from,
    to: { name: whole.recipientName, address: whole.recipientAddress },
    subject: whole.subject,
    messageId: whole.messageId ?? undefined,
    date: new Date(whole.queuedAt),
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: whole.text,
    html: mailHtml(whole.text),
    ...(calendar && { icalEvent: calendarOf(calendar, makers) }),
    attachments: whole.attachments
      .filter((attachment) => !isCalendar(attachment))
      .map((attachment) => ({
        ...{ filename: attachment.fileName, contentType: attachment.mediaType },
        content: makers.contentOf(attachment),
      })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Calendars read an invitation as a form of the mail itself, not only as a file beside it (RFC 6047). */
const isCalendar = ({ mediaType }: MailAttachment): boolean => mediaType.startsWith('text/calendar');

function calendarOf(attachment: MailAttachment, makers: AttachmentMakers) {
  const [, method = 'PUBLISH'] = /method=(\w+)/.exec(attachment.mediaType) ?? [];
  return { method, filename: attachment.fileName, content: makers.contentOf(attachment) };
}

function withSecret(mail: Mail): Mail {
  if (mail.secret === null) return mail;
  const put = (text: string): string => text.replaceAll(SECRET_MARK, mail.secret ?? '');
  const attachments = JSON.parse(put(JSON.stringify(mail.attachments))) as MailAttachment[];
  return { ...mail, text: put(mail.text), attachments };
}
