import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Length } from 'class-validator';
import { FlagField, LineField, ListField } from '../http/fields.js';

export const FILE_FORMATS = ['xlsx', 'csv'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Which file of a grid: a workbook, or text for any program; of one bloc, or of all. */
export class GridFileQuery {
  @IsOptional()
  @IsIn(FILE_FORMATS)
  format: FileFormat = 'xlsx';

  /** Code of a bloc; all that somebody presents where it is left out. */
  @IsOptional()
  @LineField(40)
  bloc?: string;
}

/** Takes over a file that has been previewed. */
export class ImportGridFile {
  /** What the preview called its plan: nothing else is recorded than what was shown. */
  @LineField(64)
  plan!: string;

  /** Conflicts in which the file counts, by name of the cell: "enrollment/assessment/competence". The others stay as recorded. */
  @IsOptional()
  @ListField()
  @ArrayMaxSize(20_000)
  @ArrayUnique()
  @Length(1, 200, { each: true })
  overwrite?: string[];

  /** True to record the rest although some cells are not understood. */
  @IsOptional()
  @FlagField()
  withoutFaults?: boolean;
}

/** A form whose only field is a file, which does not come with the others. */
export class SendFile {
  @IsOptional()
  @LineField(300)
  file?: string;
}
