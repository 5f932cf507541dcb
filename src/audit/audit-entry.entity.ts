import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, Json, Line, Reference, Word } from '../database/columns.js';

/** Who did what to which record, and when: appended in the transaction of the write itself, never changed. */
@Entity('audit_entry')
@Index(['subjectType', 'subjectId'])
@Index(['action'])
@Index(['accountId'])
@Index(['at'])
export class AuditEntry {
  @PrimaryGeneratedColumn('increment')
  sequence!: number;

  @Instant()
  at!: string;

  /** Null where the system itself acts: loading certifications, demonstration data. */
  @Reference({ nullable: true })
  accountId!: string | null;

  /** As it was then: accounts may be renamed. */
  @Line()
  actorName!: string;

  /** A verb of the trade with its noun: `candidate.registered`. */
  @Word()
  action!: string;

  @Word()
  subjectType!: string;

  @Reference()
  subjectId!: string;

  /** The changed columns as they were; null for a creation. */
  @Json({ nullable: true })
  before!: Record<string, unknown> | null;

  /** The changed columns as they became; null for a removal. */
  @Json({ nullable: true })
  after!: Record<string, unknown> | null;
}
