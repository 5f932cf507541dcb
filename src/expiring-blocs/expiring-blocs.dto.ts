import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LineField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, SortField } from '../lists/list-query.dto.js';
import { EXPIRING_LIST } from './expiring-blocs.list.js';

/** How far one looks ahead unless told otherwise. */
export const MONTHS_AHEAD = 6;

/** A filter that is left blank sends an empty text. */
const Blank = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** Which blocs about to expire to list. */
export class ExpiringBlocsQuery extends PageQuery {
  /** Code of a certification, all its versions. */
  @Blank()
  @IsOptional()
  @LineField(40)
  certification?: string;

  /** Those whose last day falls within so many months, at most 36. */
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(36)
  months: number = MONTHS_AHEAD;

  @SortField(EXPIRING_LIST)
  sort?: string;

  @ColumnsField(EXPIRING_LIST)
  columns?: string[];
}

export class ExpiringBlocsExport extends ExpiringBlocsQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
