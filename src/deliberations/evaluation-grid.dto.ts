import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { RecordGrid } from '../evaluations/evaluation.dto.js';
import { FlagField, LineField, ListField, Omittable } from '../http/fields.js';

/** Which bloc of the session to show, and which of its candidates. */
export class GridQuery {
  @IsOptional()
  @LineField(40)
  bloc?: string;

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

/** Which rows of the grid of a bloc. */
export class BlocGridQuery {
  /** Ids of candidacies; all who present the bloc where it is left out. */
  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  candidacies?: string[];
}

/** Cells entered while the grid of a bloc is shown; of whatever bloc of the session. */
export class RecordBlocGrid extends RecordGrid {
  /** Who entered them: refused (`otherAccount`) where somebody else is signed in by now. */
  @Omittable()
  @IsUUID()
  accountId?: string;
}
