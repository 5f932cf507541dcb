import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Day, Id, Instant, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { EvaluationResult } from '../domain/evaluation.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';

/** The result of one competence at one assessment. Earlier results of it are in the journal. */
@Entity('evaluation')
@Unique(['enrollmentId', 'assessmentCode', 'competenceCode'])
export class Evaluation {
  @Id()
  id!: string;

  @ManyToOne(() => Enrollment, { nullable: false })
  @JoinColumn({ name: 'enrollmentId' })
  enrollment?: Enrollment;

  @Index()
  @Reference()
  enrollmentId!: string;

  @Word()
  assessmentCode!: string;

  @Word()
  competenceCode!: string;

  @Word()
  result!: EvaluationResult;

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

  @RowVersion()
  version!: number;
}
