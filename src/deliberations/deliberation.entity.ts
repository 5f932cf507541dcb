import { Entity, JoinColumn, OneToOne } from 'typeorm';
import { Id, Instant, Json, Line, Reference, RowVersion, Text } from '../database/columns.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';

/** What the jury decided on one candidacy; the outcomes are its {@link Decision}s. Its id is the candidacy's. */
@Entity('deliberation')
export class Deliberation {
  @Id()
  id!: string;

  @OneToOne(() => Candidacy, { nullable: false })
  @JoinColumn({ name: 'id' })
  candidacy?: Candidacy;

  @Reference({ nullable: true })
  decidedBy!: string | null;

  @Line()
  deciderName!: string;

  @Instant()
  decidedAt!: string;

  /** For the candidate. */
  @Text({ nullable: true })
  candidateComment!: string | null;

  /** For the jury: never shown to the candidate. */
  @Text({ nullable: true })
  juryComment!: string | null;

  /** Ids of the members who had stepped out for this candidate when it was decided; null from before it was kept. */
  @Json({ nullable: true })
  recusedMemberIds!: string[] | null;

  /** Ids of the members who sat for this candidate when it was decided; null from before it was kept. */
  @Json({ nullable: true })
  sittingMemberIds!: string[] | null;

  @RowVersion()
  version!: number;
}
