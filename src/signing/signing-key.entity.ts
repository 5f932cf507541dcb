import { Entity, Index } from 'typeorm';
import { Id, Instant, RowVersion, Word } from '../database/columns.js';

/** The public half of a key of the institution; the private half is in a file, never here. */
@Entity('signing_key')
export class SigningKey {
  @Id()
  id!: string;

  /** RFC 7638 thumbprint, by which signatures name their key. */
  @Index({ unique: true })
  @Word({ length: 43 })
  keyId!: string;

  /** The Ed25519 public key, as `x` of RFC 8037. */
  @Word({ length: 43 })
  x!: string;

  @Instant()
  since!: string;

  /** Since when it signs no more; what it has signed still stands. Null for the one key that signs. */
  @Instant({ nullable: true })
  retiredAt!: string | null;

  @RowVersion()
  version!: number;
}
