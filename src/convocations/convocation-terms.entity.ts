import { Entity, Unique } from 'typeorm';
import { Id, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';

/** What the convocations of a session say beside its day and place. */
@Entity('convocation_terms')
@Unique(['sessionId'])
export class ConvocationTerms {
  @Id()
  id!: string;

  @Reference()
  sessionId!: string;

  /** When members are awaited, « 08:30 ». */
  @Word({ length: 5 })
  membersAt!: string;

  @Word({ length: 5 })
  candidatesAt!: string;

  @Word({ length: 5 })
  until!: string;

  @Line({ nullable: true })
  room!: string | null;

  /** What candidates bring. */
  @Text({ nullable: true })
  bring!: string | null;

  @Line()
  contact!: string;

  @RowVersion()
  version!: number;
}
