import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Day, Hundredths, Id, Instant, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';

/**
 * The result of one competence at one assessment. Earlier results of it are in the journal, but one on which a sealed
 * session rests stays as it is: what is recorded afterwards is another attempt. The last attempt counts.
 */
@Entity('evaluation')
@Unique(['enrollmentId', 'assessmentCode', 'competenceCode', 'attempt'])
export class Evaluation {
  @Id()
  id!: string;

  @ManyToOne(() => Enrollment, { nullable: false })
  @JoinColumn({ name: 'enrollmentId' })
  enrollment?: Enrollment;

  @Index()
  @Reference({ update: false })
  enrollmentId!: string;

  @Word({ update: false })
  assessmentCode!: string;

  /** The assessment's own where it is marked as a whole. */
  @Word({ update: false })
  competenceCode!: string;

  /** From 1. */
  @Count({ update: false })
  attempt!: number;

  /** Null where what was recorded has been cleared: the row stays, so that its version is never given again. */
  @Word({ nullable: true })
  result!: EvaluationResult | null;

  /** Out of 20; null where none was given. The result then follows from it, by the pass mark of the assessment. */
  @Hundredths({ nullable: true })
  mark!: number | null;

  /** Who assessed, as written on the assessment sheet. */
  @Line({ nullable: true })
  assessor!: string | null;

  @Day({ nullable: true })
  assessedOn!: string | null;

  @Text({ nullable: true })
  comment!: string | null;

  /** Account that recorded it, and its name then. */
  @Reference({ nullable: true })
  recordedBy!: string | null;

  @Line()
  recorderName!: string;

  @Instant()
  recordedAt!: string;

  /** `assessors` where it follows from their sheets; null where it was entered by itself, which no sheet overwrites. */
  @Word({ nullable: true })
  origin!: 'assessors' | null;

  /** The first sealed session that rests on it: from then on it changes no more. */
  @Reference({ nullable: true })
  sealedInSession!: string | null;

  /** Counts the edits of the competence at the assessment, whatever the attempt. */
  @RowVersion()
  version!: number;
}
