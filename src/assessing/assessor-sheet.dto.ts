import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import {
  ASSESSED_RESULTS,
  type AssessedResult,
  CRITERION_FINDINGS,
  type CriterionFinding,
} from '../domain/assessing/assessor-sheet.js';
import { FlagField, LineField, MarkField, TextField } from '../http/fields.js';

const MOST_LINES = 200;

/** What was found of a criterion of the grid. */
export class CriterionInput {
  @LineField(40)
  code!: string;

  @IsOptional()
  @IsIn(CRITERION_FINDINGS)
  finding?: CriterionFinding | null;

  @IsOptional()
  @TextField(2000)
  comment?: string | null;
}

/** The result of a competence; of the assessment, under its own code, where it is marked as a whole. */
export class ResultInput {
  @LineField(40)
  competence!: string;

  /** May be left out where there is a mark, from which it follows. */
  @IsOptional()
  @IsIn(ASSESSED_RESULTS)
  result?: AssessedResult | null;

  /** Out of 20, where the assessment is marked. */
  @IsOptional()
  @MarkField()
  mark?: number | null;
}

/** An assessor's sheet whole: what is left out is taken away. */
export class SaveSheet {
  /** The version seen; 0 for an entry for a group that has none. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  version!: number;

  /** Hands it in; otherwise it is a draft, unless it was handed in before: it then stays so. */
  @FlagField()
  handIn!: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  criteria: CriterionInput[] = [];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => ResultInput)
  results: ResultInput[] = [];

  @IsOptional()
  @TextField(4000)
  comment?: string | null;

  /** Why it is not what was entered for the group, where there is such an entry. */
  @IsOptional()
  @TextField(2000)
  adjustment?: string | null;
}
