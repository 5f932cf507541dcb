import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Instant, Json, Line, Reference, Text, Word } from '../database/columns.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { JurySession } from './jury-session.entity.js';

/** Minutes that rectify those of a sealed session: a sealed record of its own, beside the first, which stays. */
@Entity('rectification')
@Unique(['sessionId', 'number'])
@Unique(['rank'])
export class RectificationRecord {
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

  /** In the chain of all sealed records, sessions and rectifications alike. */
  @Count()
  rank!: number;

  /** Canonical JSON (RFC 8785) of what changes, byte for byte what was hashed. */
  @Text()
  record!: string;

  /** SHA-256 of the record, in hexadecimal. */
  @Word({ length: 64 })
  hash!: string;

  @Instant()
  sealedAt!: string;

  @Reference({ nullable: true })
  sealedBy!: string | null;

  @Line()
  sealerName!: string;

  /** Where the chain of the whole journal stood. */
  @Json()
  journalHead!: JournalHead;

  /** Thumbprint of the key that signed. */
  @Word({ length: 43 })
  keyId!: string;

  /** Ed25519 signature of the seal's statement, in base64url. */
  @Word({ length: 86 })
  signature!: string;
}
