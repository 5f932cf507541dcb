import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SESSION_STATES, type SessionState } from '../domain/sessions/session-life-cycle.js';
import { DayField, LineField, Omittable, TextField, VersionField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, ListQuery, SortField } from '../lists/list-query.dto.js';
import { SESSION_LIST } from './session.list.js';

/** A session to come, for a version of a certification. */
export class PlanSession {
  @IsUUID()
  certificationId!: string;

  @DayField()
  day!: string;

  /** City or address where the jury sits. */
  @LineField(300)
  place!: string;
}

/** Another day or place, on the version seen. */
export class ChangeSession {
  @VersionField()
  version!: number;

  @Omittable()
  @DayField()
  day?: string;

  @Omittable()
  @LineField(300)
  place?: string;
}

/** Which sessions to list. */
export class SessionQuery extends ListQuery {
  /** Words of the certification, its code, the place or the day, or their beginnings. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(SESSION_STATES)
  state?: SessionState;

  /** Code of a certification, all its versions. */
  @IsOptional()
  @LineField(40)
  certification?: string;

  /** First day, included. */
  @IsOptional()
  @DayField()
  from?: string;

  /** Last day, included. */
  @IsOptional()
  @DayField()
  until?: string;

  @SortField(SESSION_LIST)
  sort?: string;

  @ColumnsField(SESSION_LIST)
  columns?: string[];
}

export class SessionExport extends SessionQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}

/** Which candidates of a session to show. */
export class CandidaciesQuery extends PageQuery {
  /** Words of a name or their beginnings. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class CandidaciesExport extends CandidaciesQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}

/** Why a session opens although a clause of its composition is not met. */
export class WriteDerogation {
  /** Version of the session. */
  @VersionField()
  version!: number;

  @TextField(2000)
  text!: string;
}

/** Why a deliberated session is opened again. */
export class ReopenSession {
  @TextField(2000)
  reason!: string;
}

/** A button that sends nothing: what it asks is in its address. */
export class PressedButton {
  @IsOptional()
  @IsIn(['true'])
  pressed?: 'true';
}
