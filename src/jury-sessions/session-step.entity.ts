import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Instant, Line, Reference, Text, Word } from '../database/columns.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import { JurySession } from './jury-session.entity.js';

/** The session entered a state: who brought it there, and when. */
@Entity('session_step')
@Unique(['sessionId', 'number'])
export class SessionStep {
  @Id()
  id!: string;

  @ManyToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

  @Index()
  @Reference()
  sessionId!: string;

  /** 1, 2, 3… of that session. */
  @Count()
  number!: number;

  @Word()
  state!: SessionState;

  @Instant()
  at!: string;

  @Reference({ nullable: true })
  accountId!: string | null;

  @Line()
  actorName!: string;

  /** Why, where a reason is asked for: back to open, opened by derogation. */
  @Text({ nullable: true })
  note!: string | null;
}
