import { IsIn, IsOptional } from 'class-validator';
import { FlagField, LineField } from '../http/fields.js';
import { FILE_FORMATS, type FileFormat } from './file-format.js';

/** Takes over a file that has been previewed. */
export class TakeOver {
  /** What the preview called its plan: nothing else is done than what was shown. */
  @LineField(64)
  plan!: string;

  /** True to take the rest over although some cells are not understood. */
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

/** As a workbook, or as text for any program. */
export class FormatQuery {
  @IsOptional()
  @IsIn(FILE_FORMATS)
  format: FileFormat = 'xlsx';
}
