import { ArrayMaxSize, ArrayUnique, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { FlagField, ListField } from '../http/fields.js';
import { PRINT_FORMATS, type PrintFormat } from './print-run.js';

/** What to print: one of a session, a year of decisions, or certificates one by one. */
export class StartPrintRun {
  @IsOptional()
  @IsUUID()
  sessionId?: string | null;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(9999)
  year?: number | null;

  @IsOptional()
  @ListField()
  @ArrayMaxSize(10_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  certificateIds?: string[] | null;

  @IsIn(PRINT_FORMATS)
  format!: PrintFormat;

  /** Of a PDF for a printer: each certificate begins on a recto. */
  @IsOptional()
  @FlagField()
  twoSided?: boolean;
}
