import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { ValidateIf, ValidateNested } from 'class-validator';
import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/rules/evaluation.js';
import { DayField, LineField, MarkField, Omittable, TextField } from '../http/fields.js';

/** A session of 600 candidates by 30 competences fits. */
const MOST_CELLS = 20_000;

/** What is recorded of a competence at an assessment. What is left out stays as it is; null takes it away. */
class EvaluationContent {
  /** The version seen; 0 where nothing was recorded. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  version!: number;

  /** Who assessed, as written on the assessment sheet. */
  @IsOptional()
  @LineField(300)
  assessor?: string | null;

  @IsOptional()
  @DayField()
  assessedOn?: string | null;

  @IsOptional()
  @TextField(4000)
  comment?: string | null;
}

function needsResult({ mark }: { readonly mark?: number | null }, result: unknown): boolean {
  return result !== undefined || mark === undefined || mark === null;
}

/** The result of one competence at one assessment. */
export class RecordEvaluation extends EvaluationContent {
  /** May be left out where there is a mark, from which it follows. */
  @ValidateIf(needsResult)
  @IsIn(EVALUATION_RESULTS)
  result?: EvaluationResult;

  /** Out of 20, where the assessment is marked. */
  @IsOptional()
  @MarkField()
  mark?: number | null;
}

/** One cell of a grid. */
export class GridCell extends EvaluationContent {
  @IsUUID()
  enrollmentId!: string;

  /** Code of the assessment. */
  @LineField(40)
  assessment!: string;

  /** Code of the competence; of the assessment again where it is marked as a whole. */
  @LineField(40)
  competence!: string;

  /** Null to clear what was recorded; may be left out where there is a mark, from which it follows. */
  @ValidateIf((cell: GridCell, value) => value !== null && needsResult(cell, value))
  @IsIn(EVALUATION_RESULTS)
  result?: EvaluationResult | null;

  /** Out of 20, where the assessment is marked. */
  @IsOptional()
  @MarkField()
  mark?: number | null;
}

/** Many cells, recorded all or none. */
export class RecordGrid {
  /** Where it is given, the enrollments must be on that version of a certification. */
  @Omittable()
  @IsUUID()
  certificationId?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CELLS)
  @ValidateNested({ each: true })
  @Type(() => GridCell)
  cells!: GridCell[];
}

/** The version seen of what is to be cleared. */
export class ClearEvaluation {
  @Type(() => Number)
  @IsInt()
  @Min(0)
  version!: number;
}
