import type { Attachment } from '../attachments/attachment.entity.js';
import { attachmentOf } from '../attachments/attachments.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { documentsOf } from '../jury-sessions/appointment-documents.js';

/**
 * The decisions of appointment that the snapshot names, once each, with their bytes. Throws `recordTampered` where one
 * has gone or is no longer what was sealed.
 */
export async function sealedDocuments(reading: Reading, { members }: SessionSnapshot): Promise<Attachment[]> {
  const named = members.filter(({ appointmentDocument }) => appointmentDocument);
  const kept = await documentsOf(
    reading,
    named.map(({ id }) => id),
  );
  const found = new Map<string, Attachment>();
  for (const { id, appointmentDocument } of named) {
    const { sha256 } = appointmentDocument!;
    if (found.has(sha256)) continue;
    const document = kept.find(({ memberId, attachment }) => memberId === id && attachment.sha256 === sha256);
    if (!document) throw new DomainError('recordTampered', { subject: 'appointment_document', id });
    found.set(sha256, await attachmentOf(reading, document.attachment.id));
  }
  return [...found.values()];
}
