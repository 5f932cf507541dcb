import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Instant, Json, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { ConvocationAnswer, ConvocationFacts } from '../domain/jury/convocation.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** What a member or a candidate was told last of a session, and what came back. */
@Entity('convocation')
@Unique(['subjectId'])
export class Convocation {
  @Id()
  id!: string;

  @ManyToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

  @Index()
  @Reference()
  sessionId!: string;

  /** The member, or the candidacy. */
  @Reference()
  subjectId!: string;

  /** Where it was sent; null where it was given on paper. */
  @Line({ nullable: true })
  address!: string | null;

  /** Who noted that it was posted or handed over, on paper; null where it was sent. */
  @Line({ nullable: true })
  handedOverBy!: string | null;

  @Json()
  facts!: ConvocationFacts;

  /** From 0; one more each time it is sent changed, as calendars count (RFC 5545, 3.8.7.4). */
  @Count()
  sequence!: number;

  @Instant()
  sentAt!: string;

  /** When the personal page was first opened since it was sent. */
  @Instant({ nullable: true })
  openedAt!: string | null;

  @Word({ nullable: true })
  answer!: ConvocationAnswer | null;

  @Text({ nullable: true })
  answerReason!: string | null;

  @Instant({ nullable: true })
  answeredAt!: string | null;

  /** Who noted an answer given by telephone or otherwise; null where the person convened answered. */
  @Line({ nullable: true })
  answerNotedBy!: string | null;

  @Instant({ nullable: true })
  remindedAt!: string | null;

  @RowVersion()
  version!: number;
}
