import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { MOST_VERSIONS } from '../certifications/certification.dto.js';
import { EXTRA_TIMES, type ExtraTime } from '../domain/agenda/extra-time.js';
import { ACCESS_ROUTES, type AccessRoute } from '../domain/certification/certification.js';
import { DayField, LineField, ListField, Omittable, VersionField } from '../http/fields.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, ListQuery, SortField } from '../lists/list-query.dto.js';
import { ENROLLMENT_LIST } from './enrollment.list.js';

/** Codes of blocs aimed at, each once. */
const BlocsField = (): PropertyDecorator =>
  applyDecorators(
    ListField(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(50),
    ArrayUnique(),
    IsString({ each: true }),
    Length(1, 40, { each: true }),
  );

/** Short texts, each on one line. */
const LinesField = (mostItems: number, mostCharacters: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]).map(composed)),
    ArrayMaxSize(mostItems),
    ArrayUnique(),
    Length(1, mostCharacters, { each: true }),
    Matches(/^\P{Cc}*$/u, { each: true, message: '$property must not contain control characters' }),
  );

const composed = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC').trim() : value);

/** Number of a version of a certification, if one is asked for. */
const VersionNumberField = (): PropertyDecorator =>
  applyDecorators(
    Omittable(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(MOST_VERSIONS),
  );

/** A candidate's enrollment on a certification. */
export class EnrollCandidate {
  /** Code of the certification, "RNCP31936". */
  @LineField(40)
  certification!: string;

  /** Number of its version; where it is left out, the one that is current on the day of the enrollment. */
  @VersionNumberField()
  certificationVersion?: number;

  @IsIn(ACCESS_ROUTES)
  accessRoute!: AccessRoute;

  @DayField()
  enrolledOn!: string;

  /** Code of the option bloc chosen, where there are options. */
  @IsOptional()
  @LineField(40)
  optionBloc?: string | null;

  /** Codes of the blocs aimed at; the whole title where it is left out. */
  @IsOptional()
  @BlocsField()
  targetBlocs?: string[] | null;

  /** In words of the certification, or other words. */
  @Omittable()
  @LinesField(20, 200)
  accommodations?: string[];

  /** Extra time granted, beside what the accommodations say in words; none where it is left out. */
  @IsOptional()
  @IsIn(EXTRA_TIMES)
  extraTime?: ExtraTime | null;

  /** Where the candidate works. */
  @IsOptional()
  @LineField(300)
  employer?: string | null;

  /** Who prepared them for the certification. */
  @IsOptional()
  @LineField(300)
  trainingBody?: string | null;
}

/** Changes to an enrollment, on the version seen. */
export class ChangeEnrollment {
  @VersionField()
  version!: number;

  @Omittable()
  @IsIn(ACCESS_ROUTES)
  accessRoute?: AccessRoute;

  @Omittable()
  @DayField()
  enrolledOn?: string;

  /** Null where none is chosen. */
  @IsOptional()
  @LineField(40)
  optionBloc?: string | null;

  /** Null for the whole title. */
  @IsOptional()
  @BlocsField()
  targetBlocs?: string[] | null;

  @Omittable()
  @LinesField(20, 200)
  accommodations?: string[];

  /** Null where none is granted. */
  @IsOptional()
  @IsIn(EXTRA_TIMES)
  extraTime?: ExtraTime | null;

  /** Null where it is not known. */
  @IsOptional()
  @LineField(300)
  employer?: string | null;

  /** Null where there is none, or it is not known. */
  @IsOptional()
  @LineField(300)
  trainingBody?: string | null;
}

/** What is chosen before the form of an enrollment can be shown. */
export class EnrollingQuery {
  @IsOptional()
  @LineField(40)
  certification?: string;

  @VersionNumberField()
  certificationVersion?: number;
}

/** Which enrollments to list. */
export class EnrollmentQuery extends ListQuery {
  /** Words of the candidate's name or address, or their beginnings. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsUUID()
  candidateId?: string;

  /** Code of a certification: all its versions. */
  @IsOptional()
  @LineField(40)
  certification?: string;

  /** Access route. */
  @IsOptional()
  @IsIn(ACCESS_ROUTES)
  route?: AccessRoute;

  /** Enrolled on that day or later. */
  @IsOptional()
  @DayField()
  from?: string;

  /** Enrolled on that day or earlier. */
  @IsOptional()
  @DayField()
  until?: string;

  @SortField(ENROLLMENT_LIST)
  sort?: string;

  @ColumnsField(ENROLLMENT_LIST)
  columns?: string[];
}

export class EnrollmentExport extends EnrollmentQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
