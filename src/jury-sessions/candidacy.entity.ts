import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Json, Reference, RowVersion, Word } from '../database/columns.js';
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

  @RowVersion()
  version!: number;
}
