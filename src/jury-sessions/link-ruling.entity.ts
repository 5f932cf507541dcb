import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Instant, Line, Reference, RowVersion, Text, Word } from '../database/columns.js';
import type { LinkKind } from '../domain/jury/jury-links.js';
import { Candidacy } from './candidacy.entity.js';
import { JuryMember } from './jury-member.entity.js';

/** The president decides that a member sits although there is a link with a candidate. The other answer is a recusal. */
@Entity('link_ruling')
@Unique(['candidacyId', 'memberId'])
export class LinkRuling {
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

  /** The link that was ruled upon, declared or noticed. */
  @Word()
  kind!: LinkKind;

  /** The minutes show it. */
  @Text()
  reason!: string;

  @Line()
  rulerName!: string;

  @Instant()
  ruledAt!: string;

  @RowVersion()
  version!: number;
}
