import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Day, Flag, Id, Reference, RowVersion, Word } from '../database/columns.js';
import { Candidacy } from './candidacy.entity.js';
import { SessionRoom } from './session-room.entity.js';

/** When and where a candidate passes, for an assessment or for all that they present. */
@Entity('passage')
@Unique(['candidacyId', 'assessment'])
export class Passage {
  @Id()
  id!: string;

  @Index()
  @Reference()
  sessionId!: string;

  @ManyToOne(() => Candidacy, { nullable: false })
  @JoinColumn({ name: 'candidacyId' })
  candidacy?: Candidacy;

  @Reference()
  candidacyId!: string;

  /** Code of the assessment; null where the passage is for all that is presented. */
  @Word({ nullable: true })
  assessment!: string | null;

  @ManyToOne(() => SessionRoom, { nullable: false })
  @JoinColumn({ name: 'roomId' })
  room?: SessionRoom;

  @Index()
  @Reference()
  roomId!: string;

  @Index()
  @Day()
  day!: string;

  /** Time in France, « 09:20 ». */
  @Word({ length: 5 })
  begins!: string;

  /** Extra time included. */
  @Count()
  minutes!: number;

  /** Stays where it is when the agenda is proposed again. */
  @Flag()
  pinned!: boolean;

  @RowVersion()
  version!: number;
}
