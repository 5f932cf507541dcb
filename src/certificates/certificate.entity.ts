import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Day, Id, Json, Reference, RowVersion, Word } from '../database/columns.js';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** Why a document is not in force any more, since when, and the number of the one in its place. */
export interface Revocation {
  readonly at: string;
  readonly reason: string;
  /** Reference of the minutes that rectify; null where the document alone was revoked or issued again. */
  readonly minutes: string | null;
  readonly replacedBy: string | null;
  /** What the holder is told; where minutes rectify, they have their own words for it. */
  readonly wordsForHolder?: string;
}

/** The document issued for a validated bloc or for the whole title: a snapshot, whatever changes later. */
@Entity('certificate')
@Unique(['number'])
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
  @Index()
  @Day()
  issuedOn!: string;

  @Json()
  snapshot!: CertificateSnapshot;

  /** Null as long as it is in force; a document that is not stays on record as it was issued. */
  @Json({ nullable: true })
  revocation!: Revocation | null;

  @RowVersion()
  version!: number;
}
