import { Entity, Unique } from 'typeorm';
import type { Certification } from '../domain/certification/certification.js';
import { Count, Id, Instant, Json, Line, RowVersion, Word } from '../database/columns.js';

/** A certification as loaded from its file. Frozen once a candidate is enrolled under it. */
@Entity('certification_version')
@Unique(['code', 'number'])
export class CertificationVersion {
  @Id()
  id!: string;

  @Word()
  code!: string;

  /** 1, 2, 3… of that code. */
  @Count()
  number!: number;

  @Line()
  title!: string;

  /** The whole of it, rules included. */
  @Json()
  content!: Certification;

  /** SHA-256 of the content: tells whether the file has changed. */
  @Word({ length: 64 })
  digest!: string;

  @Instant()
  loadedAt!: string;

  /** Since the first candidate was enrolled under it: its content changes no more. */
  @Instant({ nullable: true })
  frozenAt!: string | null;

  @RowVersion()
  version!: number;
}
