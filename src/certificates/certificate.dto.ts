import { IsOptional, IsUUID } from 'class-validator';
import { LineField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';

/** Which certificates to list. */
export class CertificateQuery extends PageQuery {
  /** Words of the holder's name, or the number of a certificate. */
  @IsOptional()
  @LineField(200)
  q?: string;

  @IsOptional()
  @IsUUID()
  sessionId?: string;

  @IsOptional()
  @IsUUID()
  candidateId?: string;
}
