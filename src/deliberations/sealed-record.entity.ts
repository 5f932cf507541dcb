import { Entity, JoinColumn, OneToOne, Unique } from 'typeorm';
import { Count, Id, Instant, Json, Line, Reference, Text, Word } from '../database/columns.js';
import type { JournalCut } from '../domain/sealing/journal-cut.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** What the journal held of a session when it was sealed. */
export interface SealedJournal {
  /** Of the session's entries, in the order of the journal. */
  readonly sequences: readonly number[];
  /** SHA-256 of their text, in hexadecimal. */
  readonly hash: string;
  /** Where the chain of the whole journal stood. */
  readonly head: JournalHead;
  /** What was left out of them as private; absent where a session was sealed with the first such list. */
  readonly cut?: JournalCut;
}

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

  /** Null, as is the signature, where the session was sealed before the institution had a key. */
  @Json({ nullable: true })
  journal!: SealedJournal | null;

  /** Thumbprint of the key that signed. */
  @Word({ length: 43, nullable: true })
  keyId!: string | null;

  /** Ed25519 signature of the seal's statement, in base64url. */
  @Word({ length: 86, nullable: true })
  signature!: string | null;
}
