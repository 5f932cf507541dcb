import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Instant, Json, Reference, RowVersion, Word } from '../database/columns.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { JurySession } from './jury-session.entity.js';

export const ATTENDANCES = ['present', 'absentJustified', 'absentUnjustified'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** An enrolled candidate presented to a session, with the blocs presented. */
@Entity('candidacy')
@Unique(['sessionId', 'enrollmentId'])
export class Candidacy {
  @Id()
  id!: string;

  @ManyToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

  @Index()
  @Reference()
  sessionId!: string;

  @ManyToOne(() => Enrollment, { nullable: false })
  @JoinColumn({ name: 'enrollmentId' })
  enrollment?: Enrollment;

  @Index()
  @Reference()
  enrollmentId!: string;

  /** Codes of the blocs presented, in the order of the certification. */
  @Json()
  blocs!: string[];

  /** Order of passage, from 1. */
  @Count()
  rank!: number;

  @Word()
  attendance!: Attendance;

  /** When attendance was taken last; null where it never was, and the candidate is only taken to be there. */
  @Instant({ nullable: true })
  attendanceTakenAt!: string | null;

  /** When somebody who came late arrived, in France, « 10:12 ». */
  @Word({ length: 5, nullable: true })
  arrivedAt!: string | null;

  @RowVersion()
  version!: number;
}
