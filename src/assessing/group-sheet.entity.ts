import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Instant, Json, Reference, RowVersion, Text } from '../database/columns.js';
import type { SheetContent } from '../domain/assessing/assessor-sheet.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { AssessmentGroup } from './assessment-group.entity.js';

/** What an assessor entered once for a group; what each of its members has is in their own sheets. */
@Entity('group_sheet')
@Unique(['groupId', 'memberId'])
export class GroupSheet {
  @Id()
  id!: string;

  @Index()
  @Reference()
  sessionId!: string;

  @ManyToOne(() => AssessmentGroup, { nullable: false })
  @JoinColumn({ name: 'groupId' })
  group?: AssessmentGroup;

  @Reference()
  groupId!: string;

  @ManyToOne(() => JuryMember, { nullable: false })
  @JoinColumn({ name: 'memberId' })
  member?: JuryMember;

  @Index()
  @Reference()
  memberId!: string;

  @Json()
  criteria!: SheetContent['criteria'];

  @Json()
  results!: SheetContent['results'];

  @Text({ nullable: true })
  comment!: string | null;

  @Instant()
  savedAt!: string;

  @Instant({ nullable: true })
  handedInAt!: string | null;

  @RowVersion()
  version!: number;
}
