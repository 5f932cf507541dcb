import { applyDecorators } from '@nestjs/common';
import { IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ACCESS_ROUTES, type AccessRoute } from '../domain/certification/certification.js';
import { FlagField, LineField, ListField, Omittable } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';
import { BlocsField, MOST_CANDIDATES } from './candidacy.dto.js';

/** Words of a name or their beginnings, in any order, with or without accents. */
const SearchField = (): PropertyDecorator => applyDecorators(IsOptional(), IsString(), MaxLength(200));

/** Code of an option bloc, or `none` where it is still to be chosen. */
const OptionField = (): PropertyDecorator => applyDecorators(IsOptional(), LineField(40));

/** Which enrollments, among those that may be presented. */
export class EnrollmentFilters {
  @SearchField()
  q?: string;

  @OptionField()
  option?: string;

  @IsOptional()
  @IsIn(ACCESS_ROUTES)
  accessRoute?: AccessRoute;

  /** Code of a bloc aimed at and not held on the day of the session. */
  @OptionField()
  bloc?: string;

  /** Only those that have come before no session yet. */
  @IsOptional()
  @FlagField()
  unseen?: boolean;
}

/** Which enrollments to propose. */
export class PresentableQuery extends IntersectionType(PageQuery, EnrollmentFilters) {}

/** One enrollment to present. */
export class CandidateToPresent {
  @IsUUID()
  enrollmentId!: string;

  /** By default the blocs it aims at and does not hold on the day of the session. */
  @BlocsField()
  blocs?: string[];
}

const enrollmentOf = (one: unknown): unknown => (one as CandidateToPresent | null)?.enrollmentId;

/** People chosen in the register, and the session that is to take them. */
export class ChosenForSession {
  @IsUUID()
  sessionId!: string;

  @IsOptional()
  @ListField()
  @ArrayMaxSize(MOST_CANDIDATES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  candidateIds: string[] = [];
}

/** Enrollments to look at: those named, or else all that the filters leave. */
export class PreviewPresentations {
  @Omittable()
  @IsArray()
  @ArrayMaxSize(MOST_CANDIDATES)
  @ArrayUnique(enrollmentOf)
  @ValidateNested({ each: true })
  @Type(() => CandidateToPresent)
  candidates?: CandidateToPresent[];

  @Omittable()
  @ValidateNested()
  @Type(() => EnrollmentFilters)
  matching?: EnrollmentFilters;
}

/** Enrollments to present, all or none. */
export class PresentAll {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CANDIDATES)
  @ArrayUnique(enrollmentOf)
  @ValidateNested({ each: true })
  @Type(() => CandidateToPresent)
  candidates!: CandidateToPresent[];
}
