import { IsOptional } from 'class-validator';
import { LineField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, SortField } from '../lists/list-query.dto.js';
import { MISSING_COLUMNS } from './missing-cells.list.js';

/** Which of the results that a session awaits. */
export class MissingQuery extends PageQuery {
  /** Code of a bloc. */
  @IsOptional()
  @LineField(40)
  bloc?: string;

  /** Code of an assessment. */
  @IsOptional()
  @LineField(40)
  assessment?: string;

  @SortField(MISSING_COLUMNS)
  sort?: string;

  @ColumnsField(MISSING_COLUMNS)
  columns?: string[];
}

export class MissingExport extends MissingQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
