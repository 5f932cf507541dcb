import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Day, Id, Json, Reference, RowVersion, Word } from '../database/columns.js';
import type { CertificateSnapshot } from '../domain/certificate-snapshot.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** The document issued for a validated bloc or for the whole title: a snapshot, whatever changes later. */
@Entity('certificate')
@Unique(['number'])
@Unique(['sessionId', 'candidateId', 'subject'])
export class Certificate {
  @Id()
  id!: string;

  /** Printed on the document. */
  @Word()
  number!: string;

  /** Code of the bloc, or `title` for the parchemin. */
  @Word()
  subject!: string;

  @ManyToOne(() => Candidate, { nullable: false })
  @JoinColumn({ name: 'candidateId' })
  candidate?: Candidate;

  @Index()
  @Reference()
  candidateId!: string;

  @ManyToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

  @Index()
  @Reference()
  sessionId!: string;

  /** Day of the decision, never of the download. */
  @Day()
  issuedOn!: string;

  @Json()
  snapshot!: CertificateSnapshot;

  @RowVersion()
  version!: number;
}
