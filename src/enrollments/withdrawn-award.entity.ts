import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Count, Day, Id, Instant, Json, Line, Reference, Text, Word } from '../database/columns.js';
import type { AwardOrigin } from './bloc-award.entity.js';

/** A bloc that was awarded and is not held any more: its award as it was, and what withdrew it. Its id is the award's. */
@Entity('withdrawn_award')
export class WithdrawnAward {
  @Id()
  id!: string;

  @ManyToOne(() => Candidate, { nullable: false })
  @JoinColumn({ name: 'candidateId' })
  candidate?: Candidate;

  @Index()
  @Reference()
  candidateId!: string;

  @Word()
  certificationCode!: string;

  @Count()
  certificationNumber!: number;

  @Word()
  blocCode!: string;

  @Word()
  origin!: AwardOrigin;

  @Line({ nullable: true })
  evidence!: string | null;

  @Day()
  awardedOn!: string;

  @Day({ nullable: true })
  validUntil!: string | null;

  @Reference({ nullable: true })
  sessionId!: string | null;

  @Json({ nullable: true })
  restsOn!: string[] | null;

  @Instant()
  withdrawnAt!: string;

  /** The minutes that withdrew it. */
  @Line()
  withdrawnBy!: string;

  @Text()
  reason!: string;
}
