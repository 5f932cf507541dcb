import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import type { Attachment, AttachmentFacts } from '../attachments/attachment.entity.js';
import { attachmentOf, keepAttachment } from '../attachments/attachments.js';
import { sentFile, type UploadedDocument } from '../attachments/sent-file.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { AppointmentDocument } from './appointment-document.entity.js';
import { documentsOf, type NumberedDocument } from './appointment-documents.js';
import { memberOf } from './jury-members.service.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { loadJury } from './load-session.js';

/** What shows that a member was appointed. */
@Injectable()
export class AppointmentsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Every document attached for a member, the oldest first. */
  async list(who: Principal, sessionId: string, memberId: string): Promise<NumberedDocument[]> {
    demand(jurySessionPolicy.list(who), 'appointmentDocument.read');
    return this.database.read(async (reading) => {
      const { members } = await loadJury(reading, sessionId);
      demand(jurySessionPolicy.readAppointments(who, members), 'appointmentDocument.read');
      return documentsOf(reading, [memberOf(members, memberId).id]);
    });
  }

  /**
   * Attaches the decision that appoints a member; another takes its place until the session opens, and the first is
   * kept. Throws `documentMissing`, `documentTooLarge`, `documentRefused`, `wrongState`, `notFound`.
   */
  async attach(
    who: Principal,
    sessionId: string,
    memberId: string,
    uploaded: UploadedDocument | undefined,
  ): Promise<AttachmentFacts> {
    demand(jurySessionPolicy.prepare(who), 'appointmentDocument.attach');
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      memberOf(members, memberId);
      const attached = await writing.read.countBy(AppointmentDocument, { memberId });
      demandEdit(session.state, attached > 0 ? 'appointmentReplacement' : 'members');
      const attachment = await keepAttachment(writing, sentFile(uploaded));
      const row = { id: randomUUID(), memberId, attachmentId: attachment.id, number: attached + 1, version: 1 };
      await writing.insert(AppointmentDocument, row, 'appointmentDocument.attached');
      return attachment;
    });
  }

  /** One of them, with its bytes. Throws `notFound`, `recordTampered`. */
  async read(who: Principal, sessionId: string, memberId: string, number: number): Promise<Attachment> {
    demand(jurySessionPolicy.list(who), 'appointmentDocument.read');
    return this.database.read(async (reading) => {
      const { members } = await loadJury(reading, sessionId);
      demand(jurySessionPolicy.readAppointments(who, members), 'appointmentDocument.read');
      memberOf(members, memberId);
      const found = await reading.findOneBy(AppointmentDocument, { memberId, number });
      if (!found) throw new DomainError('notFound', { subject: 'appointment_document', id: memberId, number });
      return attachmentOf(reading, found.attachmentId);
    });
  }
}
