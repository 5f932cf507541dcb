import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Gender } from '../candidates/candidate.entity.js';
import { Day, Flag, Id, Line, Reference, RowVersion, Word } from '../database/columns.js';
import type { College } from '../domain/certification.js';
import { JurySession } from './jury-session.entity.js';

/** A person appointed to the jury of one session, with the college they sit for. */
@Entity('jury_member')
export class JuryMember {
  @Id()
  id!: string;

  @ManyToOne(() => JurySession, { nullable: false })
  @JoinColumn({ name: 'sessionId' })
  session?: JurySession;

  @Index()
  @Reference()
  sessionId!: string;

  @Line()
  firstNames!: string;

  @Line()
  lastName!: string;

  @Word()
  college!: College;

  @Line()
  organisation!: string;

  /** What they do there, in words. */
  @Line()
  occupation!: string;

  @Word()
  gender!: Gender;

  @Flag()
  president!: boolean;

  /** Does not belong to the authority that delivers the certification. */
  @Flag()
  external!: boolean;

  /** Holds a qualification in the field, as the code du travail asks for VAE juries. */
  @Flag()
  qualified!: boolean;

  @Line()
  appointedBy!: string;

  @Day()
  appointedOn!: string;

  /** The account with which they follow the session, if any. */
  @Index()
  @Reference({ nullable: true })
  accountId!: string | null;

  /** Null until attendance is taken. */
  @Flag({ nullable: true })
  present!: boolean | null;

  @RowVersion()
  version!: number;
}
