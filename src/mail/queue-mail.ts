import { randomUUID } from 'node:crypto';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { fitsHeader, isMailAddress } from '../domain/mail-delivery.js';
import { forgetSecret } from './forget-secret.js';
import { Mail, type MailAttachment } from './mail.entity.js';

/** Stands for the secret in a mail's text and in what its attachments are made of. */
export const SECRET_MARK = '\u2997secret\u2998';

/** A mail to write. */
export interface MailDraft {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly MailAttachment[];
  /** Put in the place of {@link SECRET_MARK} as the mail leaves, and kept no longer. */
  readonly secret?: string;
  readonly topic: string;
  readonly topicId: string;
}

/**
 * Writes a mail in the transaction under way: it leaves if that is committed. Throws `mailHeaderRefused` where an
 * address, a name or a subject would write a header of its own.
 */
export async function queueMail(writing: Writing, draft: MailDraft): Promise<Mail> {
  demandHeaders(draft);
  const { to, subject, text, attachments = [], secret = null, topic, topicId } = draft;
  const mail: Mail = {
    ...{ id: randomUUID(), recipientName: to.name, recipientAddress: to.address, subject, text, secret },
    ...{ attachments: [...attachments], topic, topicId, state: 'waiting', queuedAt: writing.at, dueAt: writing.at },
    ...{ attempts: 0, messageId: null, claimedBy: null, claimedUntil: null, answer: null, settledAt: null, version: 1 },
  };
  const shown = { id: mail.id, recipientName: to.name, recipientAddress: to.address, subject, topic, topicId };
  return writing.insert(Mail, mail, 'mail.queued', shown);
}

/** Takes back mails that wait; what has left, or is about to, stays. */
export async function cancelWaiting(writing: Writing, topic: string, topicId: string): Promise<void> {
  for (const mail of await writing.read.findBy(Mail, { topic, topicId, state: 'waiting' })) {
    const cancelled = { state: 'cancelled' as const, settledAt: writing.at };
    await forgetSecret(writing, await writing.update(Mail, mail, cancelled, 'mail.cancelled'));
  }
}

function demandHeaders({ to, subject, attachments = [] }: MailDraft): void {
  if (!isMailAddress(to.address)) throw new DomainError('mailHeaderRefused', { header: 'to' });
  if (!fitsHeader(to.name)) throw new DomainError('mailHeaderRefused', { header: 'to' });
  if (!fitsHeader(subject) || subject.trim() === '') throw new DomainError('mailHeaderRefused', { header: 'subject' });
  const names = attachments.flatMap(({ fileName, mediaType }) => [fileName, mediaType]);
  if (!names.every(fitsHeader)) throw new DomainError('mailHeaderRefused', { header: 'attachment' });
}
