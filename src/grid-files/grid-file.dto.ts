import { ArrayMaxSize, ArrayUnique, IsOptional, Length } from 'class-validator';
import { LineField, ListField } from '../http/fields.js';
import { FormatQuery, TakeOver } from '../spreadsheets/take-over.dto.js';

/** Which file of a grid: a workbook, or text for any program; of one bloc, or of all. */
export class GridFileQuery extends FormatQuery {
  /** Code of a bloc; all that somebody presents where it is left out. */
  @IsOptional()
  @LineField(40)
  bloc?: string;
}

/** Takes over a file that has been previewed. */
export class ImportGridFile extends TakeOver {
  /** Conflicts in which the file counts, by name of the cell: "enrollment/assessment/competence". The others stay as recorded. */
  @IsOptional()
  @ListField()
  @ArrayMaxSize(20_000)
  @ArrayUnique()
  @Length(1, 200, { each: true })
  overwrite?: string[];
}
