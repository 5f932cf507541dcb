import { In } from 'typeorm';
import type { AttachmentFacts } from '../attachments/attachment.entity.js';
import type { Reading } from '../database/reading.js';
import { AppointmentDocument } from './appointment-document.entity.js';

/** A document that shows an appointment: its place among those of the member, and all of it but its bytes. */
export interface NumberedDocument {
  readonly memberId: string;
  readonly number: number;
  readonly attachment: AttachmentFacts;
}

/** Documents attached for these members, in one query, each member's oldest first. */
export async function documentsOf(reading: Reading, memberIds: readonly string[]): Promise<NumberedDocument[]> {
  if (memberIds.length === 0) return [];
  const found = await reading.find(AppointmentDocument, {
    where: { memberId: In([...memberIds]) },
    relations: { attachment: true },
    order: { memberId: 'ASC', number: 'ASC' },
  });
  return found.map(({ memberId, number, attachment }) => ({ memberId, number, attachment: attachment! }));
}

/** The document that counts for each member: the last. */
export function currentDocuments(documents: readonly NumberedDocument[]): Map<string, NumberedDocument> {
  return new Map(documents.map((document) => [document.memberId, document]));
}
