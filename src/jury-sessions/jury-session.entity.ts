import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Day, Id, Json, Line, Reference, RowVersion, Word } from '../database/columns.js';
import type { PlainDay } from '../domain/day.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';

export interface Derogation {
  readonly text: string;
  /** Name of the person who granted it. */
  readonly grantedBy: string;
  readonly grantedOn: PlainDay;
}

/** Members and candidates convened for a certification version on a day. */
@Entity('jury_session')
export class JurySession {
  @Id()
  id!: string;

  @ManyToOne(() => CertificationVersion, { nullable: false })
  @JoinColumn({ name: 'certificationId' })
  certification?: CertificationVersion;

  @Index()
  @Reference()
  certificationId!: string;

  @Index()
  @Day()
  day!: string;

  @Line()
  place!: string;

  /** Where it stands; how it came there is in its {@link SessionStep}s. */
  @Word()
  state!: SessionState;

  /** Why the session opens with an unmet clause of its composition; the minutes show it. */
  @Json({ nullable: true })
  derogation!: Derogation | null;

  @RowVersion()
  version!: number;
}
