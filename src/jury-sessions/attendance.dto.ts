import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FlagField, Omittable, VersionField } from '../http/fields.js';
import { type Attendance, ATTENDANCES } from './candidacy.entity.js';
import { MOST_CANDIDATES } from './candidacy.dto.js';
import { CandidaciesQuery } from './jury-session.dto.js';

export const ATTENDANCE_SELECTIONS = ['untaken', 'absent', 'late'] as const;
export type AttendanceSelection = (typeof ATTENDANCE_SELECTIONS)[number];

/** Which candidates to show on the attendance sheet. */
export class AttendanceQuery extends CandidaciesQuery {
  @IsOptional()
  @IsIn(ATTENDANCE_SELECTIONS)
  show?: AttendanceSelection;
}

export class MemberAttendance {
  @IsUUID()
  id!: string;

  @VersionField()
  version!: number;

  /** Null where it is not taken yet. */
  @ValidateIf(({ present }: MemberAttendance) => present !== null)
  @IsBoolean()
  present!: boolean | null;
}

export class CandidateAttendance {
  /** Of the candidacy. */
  @IsUUID()
  id!: string;

  @VersionField()
  version!: number;

  @IsIn(ATTENDANCES)
  attendance!: Attendance;

  /** When somebody who came late arrived, in France: « 10:12 ». Null or left out for whoever was there in time. */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  arrivedAt?: string | null;
}

/** Who is there, among members and candidates: those named are recorded, and all others who are not yet. All or none. */
export class TakeAttendance {
  /** Members of whom nothing is recorded yet are there, but for those named. */
  @Omittable()
  @FlagField()
  otherMembersPresent?: boolean;

  /** Candidates of whom nothing is recorded yet are there, but for those named. */
  @Omittable()
  @FlagField()
  otherCandidatesPresent?: boolean;

  @Omittable()
  @IsArray()
  @ArrayMaxSize(MOST_CANDIDATES)
  @ValidateNested({ each: true })
  @Type(() => MemberAttendance)
  members?: MemberAttendance[];

  @Omittable()
  @IsArray()
  @ArrayMaxSize(MOST_CANDIDATES)
  @ValidateNested({ each: true })
  @Type(() => CandidateAttendance)
  candidacies?: CandidateAttendance[];
}
