import { Entity } from 'typeorm';
import { Bytes, Count, Id, Instant, Line, Reference, Word } from '../database/columns.js';

/** A document attached to a record: its bytes as they came, which never change. */
@Entity('attachment')
export class Attachment {
  @Id()
  id!: string;

  @Line()
  fileName!: string;

  /** Found in the content, not taken from whoever sent it. */
  @Word()
  mediaType!: string;

  /** In bytes. */
  @Count()
  size!: number;

  /** SHA-256 of the content, in hexadecimal. */
  @Line({ length: 64 })
  sha256!: string;

  @Bytes()
  content!: Buffer;

  @Instant()
  attachedAt!: string;

  @Reference({ nullable: true })
  attachedBy!: string | null;

  @Line()
  attacherName!: string;
}

/** All of it but its bytes. */
export type AttachmentFacts = Omit<Attachment, 'content'>;
