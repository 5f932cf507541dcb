import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { LineField } from '../http/fields.js';

/** Which of the files of a document. */
export class DocumentQuery {
  /** Code of the assessment, of a grid. */
  @IsOptional()
  @LineField(60)
  assessment?: string;

  /** First candidate of a part, where the document comes in several. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  from?: number;

  /** Which of the minutes that rectify the first. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  number?: number;

  /** Whose deliberation sheet, alone. */
  @IsOptional()
  @IsUUID()
  candidacyId?: string;
}
