import { Entity, JoinColumn, OneToOne, Unique } from 'typeorm';
import { Count, Id, Instant, Line, Reference, Text, Word } from '../database/columns.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** All that a sealed session's decisions rest on, as canonical JSON, with its hash. Its id is the session's. */
@Entity('sealed_record')
@Unique(['rank'])
export class SealedRecord {
  @Id()
  id!: string;

  @OneToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'id' })
  session?: JurySession;

  /** In the chain of all sealed sessions, from 1; each snapshot holds the hash of the one before. */
  @Count()
  rank!: number;

  /** Canonical JSON (RFC 8785), byte for byte what was hashed. */
  @Text()
  snapshot!: string;

  /** SHA-256 of the snapshot, in hexadecimal. */
  @Word({ length: 64 })
  hash!: string;

  @Instant()
  sealedAt!: string;

  @Reference({ nullable: true })
  sealedBy!: string | null;

  @Line()
  sealerName!: string;
}
