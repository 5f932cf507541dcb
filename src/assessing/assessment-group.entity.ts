import { Entity, Index } from 'typeorm';
import { Id, Line, Reference, RowVersion, Word } from '../database/columns.js';

/** Candidates of a session who are assessed together at a group assessment. */
@Entity('assessment_group')
export class AssessmentGroup {
  @Id()
  id!: string;

  @Index()
  @Reference()
  sessionId!: string;

  @Word()
  assessmentCode!: string;

  @Line()
  name!: string;

  @RowVersion()
  version!: number;
}
