import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Json, Reference, Text, Word } from '../database/columns.js';
import type { MinutesVotes } from '../domain/sealing/minutes-snapshot.js';
import { Deliberation } from './deliberation.entity.js';

/** The outcome of one bloc, or of the title, beside what the rules proposed. */
@Entity('decision')
@Unique(['deliberationId', 'subject'])
export class Decision {
  @Id()
  id!: string;

  @ManyToOne(() => Deliberation, { nullable: false })
  @JoinColumn({ name: 'deliberationId' })
  deliberation?: Deliberation;

  @Index()
  @Reference()
  deliberationId!: string;

  /** Code of the bloc, or `title`. */
  @Word()
  subject!: string;

  /** The proposal with its facts, as it was when the jury decided. */
  @Json()
  proposal!: Record<string, unknown>;

  /** validated, notValidated or deferred for a bloc; full, partial or none for the title. */
  @Word()
  outcome!: string;

  /** Why it differs from the proposal. */
  @Text({ nullable: true })
  reason!: string | null;

  /** Where the jury voted. */
  @Json({ nullable: true })
  votes!: MinutesVotes | null;
}
