import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Json, Reference } from '../database/columns.js';

/** A signed-in browser. The database holds only a hash of the cookie's secret. */
@Entity('web_session')
export class WebSession {
  /** SHA-256 of the session identifier, in hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @Index()
  @Reference({ nullable: true })
  accountId!: string | null;

  @Json()
  content!: Record<string, unknown>;

  @Index()
  @Instant()
  expiresAt!: string;
}
