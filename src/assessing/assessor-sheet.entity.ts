import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Instant, Json, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { SheetContent } from '../domain/assessing/assessor-sheet.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';

/** A member of the jury is to assess a candidate at an assessment, and what they found of them there. */
@Entity('assessor_sheet')
@Unique(['memberId', 'candidacyId', 'assessmentCode'])
export class AssessorSheet {
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

  @ManyToOne(() => Candidacy, { nullable: false })
  @JoinColumn({ name: 'candidacyId' })
  candidacy?: Candidacy;

  @Index()
  @Reference()
  candidacyId!: string;

  @Word()
  assessmentCode!: string;

  @Json()
  criteria!: SheetContent['criteria'];

  @Json()
  results!: SheetContent['results'];

  @Text({ nullable: true })
  comment!: string | null;

  /** Why it is not what was entered for the group; null as long as it is, or where there is no group. */
  @Text({ nullable: true })
  adjustment!: string | null;

  /** Null as long as nothing is written. */
  @Instant({ nullable: true })
  savedAt!: string | null;

  /** Null for a draft. */
  @Instant({ nullable: true })
  handedInAt!: string | null;

  @RowVersion()
  version!: number;
}
