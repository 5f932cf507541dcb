import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Reference, RowVersion, Text } from '../database/columns.js';
import { Candidacy } from './candidacy.entity.js';
import { JuryMember } from './jury-member.entity.js';

/** A member steps out for a candidate with whom there is a link. */
@Entity('recusal')
@Unique(['candidacyId', 'memberId'])
export class Recusal {
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

  @Text()
  reason!: string;

  @RowVersion()
  version!: number;
}
