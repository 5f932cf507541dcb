import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { RecordGrid } from '../evaluations/evaluation.dto.js';
import { FlagField, LineField, ListField, Omittable } from '../http/fields.js';

/** Which grid of the session to show, and which of its candidates. */
export class GridQuery {
  @IsOptional()
  @LineField(40)
  bloc?: string;

  /** Code of an assessment, in the place of a bloc. */
  @IsOptional()
  @LineField(40)
  assessment?: string;

  /** Only the candidates of whom something is still to be entered. */
  @IsOptional()
  @FlagField()
  manquants?: boolean;

  /** Of its candidates, from 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page?: number;
}

/** Which rows of the grid of a bloc or of an assessment. */
export class WorkedGridQuery {
  /** Ids of candidacies; all who present some of it where it is left out. */
  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  candidacies?: string[];
}

/** Cells entered while one grid is shown; of whatever grid of the session. */
export class RecordWorkedGrid extends RecordGrid {
  /** Who entered them: refused (`otherAccount`) where somebody else is signed in by now. */
  @Omittable()
  @IsUUID()
  accountId?: string;
}
