import { Entity, Index, Unique } from 'typeorm';
import { Count, Id, Instant, Json, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { ConvocationAnswer, ConvocationFacts } from '../domain/jury/convocation.js';

/** What a member or a candidate was told last of a session, and what came back. */
@Entity('convocation')
@Unique(['subjectId'])
export class Convocation {
  @Id()
  id!: string;

  @Index()
  @Reference()
  sessionId!: string;

  /** The member, or the candidacy. */
  @Reference()
  subjectId!: string;

  @Line()
  address!: string;

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

  @Instant({ nullable: true })
  remindedAt!: string | null;

  @RowVersion()
  version!: number;
}
