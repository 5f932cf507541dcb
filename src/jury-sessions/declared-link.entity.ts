import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { LinkKind } from '../domain/jury/jury-links.js';
import { Candidacy } from './candidacy.entity.js';
import { JuryMember } from './jury-member.entity.js';

/** A member says that they have a link with a candidate. It is withdrawn or stays as it is, and never changes. */
@Entity('declared_link')
@Unique(['candidacyId', 'memberId'])
export class DeclaredLink {
  @Id()
  id!: string;

  @ManyToOne(() => Candidacy, { nullable: false })
  @JoinColumn({ name: 'candidacyId' })
  candidacy?: Candidacy;

  @Index()
  @Reference()
  candidacyId!: string;

  @ManyToOne(() => JuryMember, { nullable: false })
  @JoinColumn({ name: 'memberId' })
  member?: JuryMember;

  @Index()
  @Reference()
  memberId!: string;

  @Word()
  kind!: LinkKind;

  /** Theirs, for whoever decides on it: neither the journal, the sealed record nor the minutes hold them. */
  @Text({ nullable: true })
  words!: string | null;

  @RowVersion()
  version!: number;
}
