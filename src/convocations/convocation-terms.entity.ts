import { Entity, JoinColumn, OneToOne } from 'typeorm';
import { Id, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** What the convocations of a session say beside its day and place. */
@Entity('convocation_terms')
export class ConvocationTerms {
  @Id()
  id!: string;

  @OneToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

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
