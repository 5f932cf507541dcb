import { Entity, Index } from 'typeorm';
import { Id, Reference, Word } from '../database/columns.js';
import type { AccessRoute } from '../domain/certification/certification.js';
import type { CountedResult } from '../domain/statistics/counted-result.js';

/**
 * A result of a sealed session as it is counted, with its rectifications. Follows from the sealed records, in the transaction
 * that writes them, and can be made again from them: nothing but figures rests on it.
 */
@Entity('counted_result')
export class CountedResultRow implements CountedResult {
  @Id()
  candidacyId!: string;

  /** `candidacy`, `title` or the code of a bloc. */
  @Word({ primary: true })
  subject!: string;

  @Index()
  @Reference()
  sessionId!: string;

  @Reference()
  candidateId!: string;

  /** As it was when the session was sealed. */
  @Word()
  accessRoute!: AccessRoute;

  @Word()
  attendance!: CountedResult['attendance'];

  @Word({ nullable: true })
  outcome!: string | null;
}
