import { Entity, Index } from 'typeorm';
import type { Gender } from '../candidates/candidate.entity.js';
import { Flag, Id, Instant, Json, Line, Ordered, Reference, RowVersion, Word } from '../database/columns.js';
import type { College } from '../domain/certification/certification.js';

/** A person who sits on juries. What a session has of them is a copy, as they were when they were appointed. */
@Entity('jury_person')
export class JuryPerson {
  @Id()
  id!: string;

  @Line()
  firstNames!: string;

  @Line()
  lastName!: string;

  @Word()
  gender!: Gender;

  /** Colleges they may sit for, in the order of colleges. */
  @Json()
  colleges!: College[];

  @Line()
  organisation!: string;

  /** What they do there, in words. */
  @Line()
  occupation!: string;

  /** Does not belong to the authority that delivers. */
  @Flag()
  external!: boolean;

  /** Counts as qualified in the field, as the code du travail asks for VAE juries. */
  @Flag()
  qualified!: boolean;

  /** What makes them so: years of practice, a diploma, a mandate. */
  @Line({ length: 1000, nullable: true })
  qualification!: string | null;

  @Line({ nullable: true })
  email!: string | null;

  @Line({ length: 40, nullable: true })
  phone!: string | null;

  /** The account with which they follow their sessions, if any. */
  @Index()
  @Reference({ nullable: true })
  accountId!: string | null;

  /** Names, organisation and e-mail without accents or capitals, for search and order. */
  @Index()
  @Ordered({ length: 1000 })
  searchName!: string;

  /** Since when they are no longer proposed; null where they are. */
  @Instant({ nullable: true })
  archivedAt!: string | null;

  @Instant()
  registeredAt!: string;

  @RowVersion()
  version!: number;
}
