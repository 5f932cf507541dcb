import { createHash, randomUUID } from 'node:crypto';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { Attachment, type AttachmentFacts } from './attachment.entity.js';
import { MEDIA_TYPES, mediaTypeOf } from './media-type.js';
import type { SentFile } from './sent-file.js';

/** Ten mebibytes: a letter of several pages, scanned in colour. */
export const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Keeps a document in the transaction under way; the journal keeps all of it but its bytes. Throws `documentTooLarge`,
 * `documentRefused` where it is neither a PDF nor an image.
 */
export async function keepAttachment(writing: Writing, { name, content }: SentFile): Promise<AttachmentFacts> {
  const size = content.byteLength;
  if (size > MOST_BYTES) throw new DomainError('documentTooLarge', { size, most: MOST_BYTES });
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) throw new DomainError('documentRefused', { fileName: name, accepted: MEDIA_TYPES });
  const facts: AttachmentFacts = {
    ...{ id: randomUUID(), fileName: name, mediaType, size, sha256: hashOf(content), attachedAt: writing.at },
    ...{ attachedBy: writing.actor.accountId, attacherName: writing.actor.name },
  };
  await writing.insert(Attachment, { ...facts, content }, 'attachment.kept', facts);
  return facts;
}

/** A document with its bytes. Throws `notFound`, or `recordTampered` where they are no longer those that were attached. */
export async function attachmentOf(reading: Reading, id: string): Promise<Attachment> {
  const found = await reading
    .select(Attachment, 'attachment')
    .addSelect('attachment.content')
    .where('attachment.id = :id', { id })
    .getOne();
  if (!found) throw new DomainError('notFound', { subject: 'attachment', id });
  if (hashOf(found.content) !== found.sha256) throw new DomainError('recordTampered', { subject: 'attachment', id });
  return found;
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
