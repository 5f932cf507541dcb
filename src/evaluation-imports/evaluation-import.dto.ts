import { IsOptional } from 'class-validator';
import { FlagField } from '../http/fields.js';
import { TakeOver } from '../spreadsheets/take-over.dto.js';

/** Takes over a file of results that has been previewed. */
export class ImportEvaluations extends TakeOver {
  /** True to put the file's results in the place of others that are recorded; these stay otherwise. */
  @IsOptional()
  @FlagField()
  replace?: boolean;
}
