import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LineField } from '../http/fields.js';

/** Which bloc of the session to show, and which of its candidates. */
export class GridQuery {
  @IsOptional()
  @LineField(40)
  bloc?: string;

  /** Of its candidates, from 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page?: number;
}
