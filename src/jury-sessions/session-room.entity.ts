import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Json, Line, Reference, RowVersion } from '../database/columns.js';
import { JurySession } from './jury-session.entity.js';

/** A room of a session, with the members who sit there. */
@Entity('session_room')
@Unique(['sessionId', 'name'])
export class SessionRoom {
  @Id()
  id!: string;

  @ManyToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

  @Index()
  @Reference()
  sessionId!: string;

  @Line({ length: 100 })
  name!: string;

  /** Members of the jury who are there for every passage; none where all go from room to room as they like. */
  @Json()
  memberIds!: string[];

  /** 1, 2, 3… of that session: the order in which rooms are shown. */
  @Count()
  number!: number;

  @RowVersion()
  version!: number;
}
