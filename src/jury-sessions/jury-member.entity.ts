import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Gender } from '../candidates/candidate.entity.js';
import { Day, Flag, Id, Line, Reference, RowVersion, Word } from '../database/columns.js';
import type { College } from '../domain/certification/certification.js';
import { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { JurySession } from './jury-session.entity.js';

/**
 * A person of the directory appointed to the jury of one session, with the college they sit for: what is said of them
 * is a copy, as of that session.
 */
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

  @ManyToOne(() => JuryPerson, { nullable: false })
  @JoinColumn({ name: 'personId' })
  person?: JuryPerson;

  @Index()
  @Reference()
  personId!: string;

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

  /** What makes them so. */
  @Line({ length: 1000, nullable: true })
  qualification!: string | null;

  @Line({ nullable: true })
  email!: string | null;

  @Line({ length: 40, nullable: true })
  phone!: string | null;

  /** The person or body who appointed them; null as long as nobody has. */
  @Line({ nullable: true })
  appointedBy!: string | null;

  @Day({ nullable: true })
  appointedOn!: string | null;

  /** Of the decision by which they were: a number, a name. */
  @Line({ nullable: true })
  appointmentReference!: string | null;

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
