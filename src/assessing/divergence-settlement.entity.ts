import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Flag, Hundredths, Id, Instant, Json, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { Finding } from '../domain/assessing/divergence.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';

/** What the president settled where assessors differ, and on which findings: on others it settles nothing. */
@Entity('divergence_settlement')
@Unique(['candidacyId', 'assessmentCode', 'competenceCode'])
export class DivergenceSettlement {
  @Id()
  id!: string;

  @Index()
  @Reference()
  sessionId!: string;

  @ManyToOne(() => Candidacy, { nullable: false })
  @JoinColumn({ name: 'candidacyId' })
  candidacy?: Candidacy;

  @Reference()
  candidacyId!: string;

  @Word()
  assessmentCode!: string;

  /** The assessment's own where it is marked as a whole. */
  @Word()
  competenceCode!: string;

  @Json()
  findings!: Finding[];

  @Word()
  result!: EvaluationResult;

  @Hundredths({ nullable: true })
  mark!: number | null;

  @Text()
  reason!: string;

  @Reference({ nullable: true })
  decidedBy!: string | null;

  @Line()
  deciderName!: string;

  /** Written down by the secretariat, on the president's word. */
  @Flag()
  onWordOfPresident!: boolean;

  @Instant()
  decidedAt!: string;

  @RowVersion()
  version!: number;
}
