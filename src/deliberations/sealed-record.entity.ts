import { Entity, JoinColumn, OneToOne } from 'typeorm';
import { Id, Instant, Line, Reference, Text, Word } from '../database/columns.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** All that a sealed session's decisions rest on, as canonical JSON, with its hash. Its id is the session's. */
@Entity('sealed_record')
export class SealedRecord {
  @Id()
  id!: string;

  @OneToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'id' })
  session?: JurySession;

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
