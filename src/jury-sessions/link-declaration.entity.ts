import { Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Instant, Json, Line, Reference, RowVersion } from '../database/columns.js';
import { JuryMember } from './jury-member.entity.js';

/** A member has gone through candidates and told every link with them, or that there is none. */
@Entity('link_declaration')
@Unique(['memberId'])
export class LinkDeclaration {
  @Id()
  id!: string;

  @ManyToOne(() => JuryMember, { nullable: false })
  @JoinColumn({ name: 'memberId' })
  member?: JuryMember;

  @Reference()
  memberId!: string;

  /** Ids of the candidacies gone through: those presented since ask for another look. */
  @Json()
  candidacyIds!: string[];

  @Instant()
  declaredAt!: string;

  @Line()
  recorderName!: string;

  /** The paper on which the member declared, where somebody else has recorded it. */
  @Line({ nullable: true })
  evidence!: string | null;

  @RowVersion()
  version!: number;
}
