import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Count, Day, Id, Json, Line, Reference, RowVersion, Word } from '../database/columns.js';

/** Decided by a jury here, by a named certificate that stands for the bloc, or by a jury before Délibloc. */
export type AwardOrigin = 'decision' | 'equivalence' | 'earlier';

/** A bloc that a person holds from a day, until a day or for ever. */
@Entity('bloc_award')
export class BlocAwardRecord {
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

  /** Number of its version: a bloc counts for another one only by a move, which says on what it rests. */
  @Count({ default: 1 })
  certificationNumber!: number;

  @Word()
  blocCode!: string;

  @Word()
  origin!: AwardOrigin;

  /** The certificate or minutes it rests on. */
  @Line({ nullable: true })
  evidence!: string | null;

  @Day()
  awardedOn!: string;

  /** Last day, included; null for ever. */
  @Index()
  @Day({ nullable: true })
  validUntil!: string | null;

  /** The session that decided it, where origin is decision. */
  @Index()
  @Reference({ nullable: true })
  sessionId!: string | null;

  /** Awards of an older version that stand for it, where the candidate was moved from that version. */
  @Json({ nullable: true })
  restsOn!: string[] | null;

  @RowVersion()
  version!: number;
}
