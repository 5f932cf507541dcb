import { Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Json, Reference, RowVersion } from '../database/columns.js';
import type { PlainDay } from '../domain/day.js';
import { JurySession } from './jury-session.entity.js';

/** Times in France, « 09:00 ». */
export interface AgendaHours {
  readonly from: string;
  readonly until: string;
}

export interface AgendaDayHours extends AgendaHours {
  readonly day: PlainDay;
}

/** How long a passage takes, without extra time: of an assessment, or of a candidate where it is null. */
export interface PassageDuration {
  readonly assessment: string | null;
  readonly minutes: number;
}

/** When the candidates of a session pass: its days, breaks and durations. */
@Entity('agenda')
@Unique(['sessionId'])
export class Agenda {
  @Id()
  id!: string;

  @ManyToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

  @Reference()
  sessionId!: string;

  /** In order. */
  @Json()
  days!: AgendaDayHours[];

  /** Of each day. */
  @Json()
  breaks!: AgendaHours[];

  /** One for the whole of what is presented, or one for each assessment that has passages. */
  @Json()
  durations!: PassageDuration[];

  /** Minutes between two passages. */
  @Count()
  gap!: number;

  /** How many minutes before their passage candidates are awaited. */
  @Count()
  arrival!: number;

  @RowVersion()
  version!: number;
}
