import { Entity, JoinColumn, OneToOne } from 'typeorm';
import { Id, Text, Word } from '../database/columns.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/**
 * All that the assessors of a sealed session handed in, beside its record, which names its hash: apart from it, because
 * pages that read the record need none of this. Its id is the session's.
 */
@Entity('sealed_sheets')
export class SealedSheetsRecord {
  @Id()
  id!: string;

  @OneToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'id' })
  session?: JurySession;

  /** Canonical JSON (RFC 8785), byte for byte what was hashed. */
  @Text()
  content!: string;

  /** SHA-256 of the content, in hexadecimal. */
  @Word({ length: 64 })
  hash!: string;
}
