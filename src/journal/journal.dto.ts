import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { DayField } from '../http/fields.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';

/** A box of a filter that is left blank sends an empty text. */
const Blank = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** Which acts of the journal to list. */
export class JournalQuery {
  /** Part of the name of who acted. */
  @Blank()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  person?: string;

  /** As the journal names it: `candidate.registered`. */
  @Blank()
  @IsOptional()
  @Matches(/^[A-Za-z]{1,40}\.[A-Za-z]{1,40}$/)
  act?: string;

  @Blank()
  @IsOptional()
  @DayField()
  from?: string;

  /** The last day, whole. */
  @Blank()
  @IsOptional()
  @DayField()
  to?: string;

  /** Only acts before the one of this sequence: how one goes on to older ones. */
  @Blank()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  before?: number;
}

export class JournalExport extends JournalQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
