import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MAIL_STATES, type MailState } from '../domain/mail-delivery.js';
import { PageQuery } from '../http/page-query.dto.js';

/** A box of a filter that is left blank sends an empty text. */
const Blank = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** Which mails to list. */
export class MailQuery extends PageQuery {
  @Blank()
  @IsOptional()
  @IsIn(MAIL_STATES)
  state?: MailState;

  /** Part of a recipient's name or address. */
  @Blank()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** The record that the mails are about. */
  @Blank()
  @IsOptional()
  @IsUUID()
  topicId?: string;
}
