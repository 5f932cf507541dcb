import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, IsUUID } from 'class-validator';
import { Max, Min, ValidateNested } from 'class-validator';
import { MOST_VERSIONS } from '../certifications/certification.dto.js';
import { LineField, TextField, VersionField } from '../http/fields.js';

/** So many plans are looked at on a page, and moved in one transaction. */
export const MOST_MOVES = 200;

const each = (one: unknown): unknown => (one as CandidateToMove | null)?.enrollmentId;

/** The newer version, in the address. */
export class VersionPath {
  @LineField(40)
  code!: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  number!: number;
}

/** An enrollment on an older version. */
export class CandidateToMove {
  @IsUUID()
  enrollmentId!: string;

  /** Code of an option bloc of the newer version, where one has to be chosen. */
  @IsOptional()
  @LineField(40)
  optionBloc?: string | null;
}

/** The same, with what the preview showed. */
export class SeenCandidateToMove extends CandidateToMove {
  /** As the preview answered it. */
  @LineField(4000)
  seen!: string;
}

export class PreviewMoves {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MOVES)
  @ArrayUnique(each)
  @ValidateNested({ each: true })
  @Type(() => CandidateToMove)
  enrollments!: CandidateToMove[];
}

/** Moves all of them, or none. */
export class MoveCandidates {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MOVES)
  @ArrayUnique(each)
  @ValidateNested({ each: true })
  @Type(() => SeenCandidateToMove)
  enrollments!: SeenCandidateToMove[];

  /** Why, for the journal and for the candidate's file. */
  @TextField(1000)
  reason!: string;
}

/** Takes a move back, on the version seen. */
export class UndoMove {
  @VersionField()
  version!: number;

  @TextField(1000)
  reason!: string;
}
