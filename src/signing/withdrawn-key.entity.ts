import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, RowVersion, Text, Word } from '../database/columns.js';

/** A key of the institution that others may have: what it signs proves nothing any more. Never taken back. */
@Entity('withdrawn_key')
export class WithdrawnKey {
  @Id()
  id!: string;

  /** RFC 7638 thumbprint. */
  @Index({ unique: true })
  @Word({ length: 43 })
  keyId!: string;

  /** From which others may have had it. What bears it may be of any day: whoever has a key also writes the date. */
  @Day()
  untrustedFrom!: string;

  /** What happened, for the record. */
  @Text()
  reason!: string;

  @Instant()
  withdrawnAt!: string;

  @RowVersion()
  version!: number;
}
