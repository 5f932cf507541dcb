import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { ValidateIf, ValidateNested } from 'class-validator';
import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/evaluation.js';
import { DayField, LineField, Omittable, TextField } from '../http/fields.js';

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

/** The result of one competence at one assessment. */
export class RecordEvaluation extends EvaluationContent {
  @IsIn(EVALUATION_RESULTS)
  result!: EvaluationResult;
}

/** One cell of a grid. */
export class GridCell extends EvaluationContent {
  @IsUUID()
  enrollmentId!: string;

  /** Code of the assessment. */
  @LineField(40)
  assessment!: string;

  /** Code of the competence. */
  @LineField(40)
  competence!: string;

  /** Null to clear what was recorded. */
  @ValidateIf((_, value) => value !== null)
  @IsIn(EVALUATION_RESULTS)
  result!: EvaluationResult | null;
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
