import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MAIL_STATES, type MailState } from '../domain/mail-delivery.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, ListQuery, SortField } from '../lists/list-query.dto.js';
import { MAIL_LIST } from './mail.list.js';

/** Which mails to list. */
export class MailQuery extends ListQuery {
  @IsOptional()
  @IsIn(MAIL_STATES)
  state?: MailState;

  /** Part of a recipient's name or address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** The record that the mails are about. */
  @IsOptional()
  @IsUUID()
  topicId?: string;

  @SortField(MAIL_LIST)
  sort?: string;

  @ColumnsField(MAIL_LIST)
  columns?: string[];
}

export class MailExport extends MailQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
