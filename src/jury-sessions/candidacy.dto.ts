import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ListField, Omittable, TextField, VersionField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';
import { type Attendance, ATTENDANCES } from './candidacy.entity.js';

/** Candidates one session can take in one request. */
const MOST_CANDIDATES = 2000;
const MOST_BLOCS = 100;

/** Which enrollments to propose. */
export class PresentableQuery extends PageQuery {
  /** Words of a name or their beginnings, in any order, with or without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** Enrolled candidates to present to the jury. */
export class PresentCandidates {
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CANDIDATES)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  enrollmentIds!: string[];

  /** Codes of the blocs presented by all of them; by default those each aims at and does not hold on that day. */
  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_BLOCS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  blocs?: string[];
}

/** Other blocs or another rank of passage, on the version seen. */
export class ChangeCandidacy {
  @VersionField()
  version!: number;

  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_BLOCS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  blocs?: string[];

  /** From 1; the others move up or down. */
  @Omittable()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_CANDIDATES)
  rank?: number;
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
}

/** Who is there, among members and candidates: those named are recorded, all or none. */
export class TakeAttendance {
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

/** A member who steps out for a candidate. */
export class RecuseMember {
  @IsUUID()
  candidacyId!: string;

  @IsUUID()
  memberId!: string;

  /** The link between them. */
  @TextField(2000)
  reason!: string;
}
