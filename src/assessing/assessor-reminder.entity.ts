import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Day, Id, Reference, RowVersion } from '../database/columns.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';

/** The day on which a member was last reminded of what they have not handed in. */
@Entity('assessor_reminder')
@Unique(['memberId'])
export class AssessorReminder {
  @Id()
  id!: string;

  @Index()
  @Reference()
  sessionId!: string;

  @ManyToOne(() => JuryMember, { nullable: false })
  @JoinColumn({ name: 'memberId' })
  member?: JuryMember;

  @Reference()
  memberId!: string;

  @Day()
  remindedOn!: string;

  @RowVersion()
  version!: number;
}
