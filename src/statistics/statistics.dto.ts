import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { FlagField, LineField } from '../http/fields.js';
import { FILE_FORMATS, type FileFormat } from '../spreadsheets/file-format.js';

/** A filter that is left blank sends an empty text. */
const Blank = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

const WholeNumber =
  (least: number, most: number): PropertyDecorator =>
  (target, property) => {
    const number = [Type(() => Number), Blank(), IsInt(), Min(least), Max(most)];
    for (const decorate of [ApiPropertyOptional(), IsOptional(), ...number]) decorate(target, property);
  };

/** Whose results to count: all sealed sessions where nothing is said. */
export class StatisticsQuery {
  /** Code of a certification. */
  @Blank()
  @IsOptional()
  @LineField(40)
  certification?: string;

  /** Number of its version; all of them where it is left out. */
  @WholeNumber(1, 10_000)
  version?: number;

  /** First calendar year of the sessions. */
  @WholeNumber(1900, 2999)
  from?: number;

  /** Last calendar year, included; either may be the earlier one. */
  @WholeNumber(1900, 2999)
  to?: number;
}

export const STATISTICS_TABLES = ['years', 'certifications', 'blocs', 'routes', 'places', 'sessions'] as const;
export type StatisticsTable = (typeof STATISTICS_TABLES)[number];

/** Which file of them. */
export class StatisticsFileQuery extends StatisticsQuery {
  /** All where it is left out. */
  @Blank()
  @IsOptional()
  @IsIn(STATISTICS_TABLES)
  table?: StatisticsTable;

  @IsOptional()
  @IsIn(FILE_FORMATS)
  format: FileFormat = 'xlsx';

  /** True to tell lines of too few people together, so that the file may be given to others. */
  @IsOptional()
  @FlagField()
  published?: boolean;
}

/** Whose promotions the page shows; it opens on a certification where none is chosen. */
export class PromotionsQuery {
  /** Code of a certification, all its versions together. */
  @Blank()
  @IsOptional()
  @LineField(40)
  certification?: string;
}

export class PromotionsFileQuery {
  @IsOptional()
  @IsIn(FILE_FORMATS)
  format: FileFormat = 'xlsx';
}
