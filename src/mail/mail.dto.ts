import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MAIL_STATES, type MailState } from '../domain/mail-delivery.js';
import { PageQuery } from '../http/page-query.dto.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';

/** Which mails to list. */
export class MailQuery extends PageQuery {
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
}

export class MailExport extends MailQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
