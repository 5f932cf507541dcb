import type { Mail } from './mail.entity.js';
import type { MailPage } from './mails.service.js';

/** Without its secret: the text has a mark in its place. */
export type PresentedMail = Omit<Mail, 'secret' | 'attachments' | 'claimedBy' | 'claimedUntil'> & {
  readonly attachments: readonly string[];
};

export interface PresentedMailPage extends Omit<MailPage, 'items'> {
  readonly items: readonly PresentedMail[];
}

export function presentMail(mail: Mail): PresentedMail {
  const { secret: _secret, claimedBy: _by, claimedUntil: _until, attachments, ...shown } = mail;
  return { ...shown, attachments: attachments.map(({ fileName }) => fileName) };
}
