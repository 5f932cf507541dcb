import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Reference, Word } from '../database/columns.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { AssessmentGroup } from './assessment-group.entity.js';

/** A candidate's place in a group: one at each assessment. */
@Entity('group_place')
@Unique(['candidacyId', 'assessmentCode'])
export class GroupPlace {
  @Id()
  id!: string;

  @ManyToOne(() => AssessmentGroup, { nullable: false })
  @JoinColumn({ name: 'groupId' })
  group?: AssessmentGroup;

  @Index()
  @Reference()
  groupId!: string;

  @ManyToOne(() => Candidacy, { nullable: false })
  @JoinColumn({ name: 'candidacyId' })
  candidacy?: Candidacy;

  @Reference()
  candidacyId!: string;

  @Word()
  assessmentCode!: string;
}
