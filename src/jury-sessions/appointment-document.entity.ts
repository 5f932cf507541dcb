import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Attachment } from '../attachments/attachment.entity.js';
import { Count, Id, Reference, RowVersion } from '../database/columns.js';
import { JuryMember } from './jury-member.entity.js';

/** The decision that appoints a member, attached. One that replaces another is added after it: the first stays. */
@Entity('appointment_document')
@Unique(['memberId', 'number'])
export class AppointmentDocument {
  @Id()
  id!: string;

  @ManyToOne(() => JuryMember, { nullable: false })
  @JoinColumn({ name: 'memberId' })
  member?: JuryMember;

  @Index()
  @Reference()
  memberId!: string;

  @ManyToOne(() => Attachment, { nullable: false })
  @JoinColumn({ name: 'attachmentId' })
  attachment?: Attachment;

  @Reference()
  attachmentId!: string;

  /** 1, 2, 3… of that member; the last is the one that counts. */
  @Count()
  number!: number;

  @RowVersion()
  version!: number;
}
