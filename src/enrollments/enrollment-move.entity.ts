import { Entity, Index, JoinColumn, OneToOne } from 'typeorm';
import { Day, Id, Instant, Line, Reference, RowVersion, Text } from '../database/columns.js';
import { Enrollment } from './enrollment.entity.js';

/** A candidate was moved from a version of a certification to another: who did it, when and why. */
@Entity('enrollment_move')
export class EnrollmentMove {
  @Id()
  id!: string;

  /** The same for all who were moved together. */
  @Index()
  @Reference()
  batchId!: string;

  @OneToOne(() => Enrollment, { nullable: false })
  @JoinColumn({ name: 'fromEnrollmentId' })
  from?: Enrollment;

  @Reference()
  fromEnrollmentId!: string;

  @OneToOne(() => Enrollment, { nullable: false })
  @JoinColumn({ name: 'toEnrollmentId' })
  to?: Enrollment;

  @Reference()
  toEnrollmentId!: string;

  @Day()
  movedOn!: string;

  @Instant()
  movedAt!: string;

  @Reference({ nullable: true })
  accountId!: string | null;

  /** As it was then. */
  @Line()
  actorName!: string;

  @Text()
  reason!: string;

  @RowVersion()
  version!: number;
}
