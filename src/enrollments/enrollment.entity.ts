import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Day, Id, Json, Line, Reference, RowVersion, Word } from '../database/columns.js';
import type { ExtraTime } from '../domain/agenda/extra-time.js';
import type { AccessRoute } from '../domain/certification/certification.js';

/** A candidate on a certification version, by an access route, from a day. */
@Entity('enrollment')
@Unique(['candidateId', 'certificationId', 'enrolledOn'])
export class Enrollment {
  @Id()
  id!: string;

  @ManyToOne(() => Candidate, { nullable: false })
  @JoinColumn({ name: 'candidateId' })
  candidate?: Candidate;

  @Index()
  @Reference()
  candidateId!: string;

  @ManyToOne(() => CertificationVersion, { nullable: false })
  @JoinColumn({ name: 'certificationId' })
  certification?: CertificationVersion;

  @Index()
  @Reference()
  certificationId!: string;

  @Word()
  accessRoute!: AccessRoute;

  @Index()
  @Day()
  enrolledOn!: string;

  /** Code of the option bloc chosen; null where there is none or it is not chosen yet. */
  @Word({ nullable: true })
  optionBloc!: string | null;

  /** Blocs aimed at; null for the whole title. */
  @Json({ nullable: true })
  targetBlocs!: string[] | null;

  /** Accommodations granted, in words of the certification. */
  @Json()
  accommodations!: string[];

  /** Extra time granted; null where there is none. */
  @Word({ nullable: true })
  extraTime!: ExtraTime | null;

  /** Where the candidate works, as told: a member of the jury from there has a link with them. */
  @Line({ nullable: true })
  employer!: string | null;

  /** Who prepared the candidate for the certification, as told. */
  @Line({ nullable: true })
  trainingBody!: string | null;

  /** The sealed session that validated a bloc, by its code: the evaluations of that bloc are closed. */
  @Json()
  validatedIn!: Record<string, string>;

  /** The enrollment on a newer version that goes on from this one, which then takes nothing more. */
  @Reference({ nullable: true })
  movedToId!: string | null;

  @RowVersion()
  version!: number;
}
