import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, Json, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { MailState } from '../domain/mail-delivery.js';

/** A file that goes with a mail: text as it is, or a document made from facts when the mail leaves. */
export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: { readonly text: string } | { readonly document: string; readonly facts: object };
}

/**
 * A mail to one person, written in the transaction of the act it tells of. It is handed over to the mail server
 * afterwards, and this row says how far that came.
 */
@Entity('mail')
@Index(['state', 'dueAt'])
export class Mail {
  @Id()
  id!: string;

  @Line()
  recipientName!: string;

  @Index()
  @Line()
  recipientAddress!: string;

  @Line()
  subject!: string;

  /** Plain text; the secret is a mark in it. */
  @Text()
  text!: string;

  @Json()
  attachments!: MailAttachment[];

  /** What stands for the mark in the text and the attachments; forgotten once the mail has left. */
  @Text({ nullable: true })
  secret!: string | null;

  /** Kind of record it is about, and which. */
  @Word()
  topic!: string;

  @Index()
  @Reference()
  topicId!: string;

  @Word()
  state!: MailState;

  @Index()
  @Instant()
  queuedAt!: string;

  /** Not to be tried before. */
  @Instant()
  dueAt!: string;

  @Count()
  attempts!: number;

  /** The same at each attempt, so that whoever gets it twice can tell; given at the first. */
  @Line({ length: 600, nullable: true })
  messageId!: string | null;

  /** The run of the server that has it in hand; null where none has. */
  @Reference({ nullable: true })
  claimedBy!: string | null;

  /** After that, whoever had it in hand is gone. */
  @Instant({ nullable: true })
  claimedUntil!: string | null;

  /** The last words of the mail server, or why it could not be spoken to. */
  @Line({ length: 1000, nullable: true })
  answer!: string | null;

  /** Since when it is sent, failed, uncertain or cancelled. */
  @Instant({ nullable: true })
  settledAt!: string | null;

  @RowVersion()
  version!: number;
}
