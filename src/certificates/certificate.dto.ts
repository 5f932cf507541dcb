import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { CERTIFICATE_STATES, type CertificateState } from '../domain/certificates/certificate-standing.js';
import { LineField, ListField } from '../http/fields.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, ListQuery, SortField } from '../lists/list-query.dto.js';
import { CERTIFICATE_LIST } from './certificate.list.js';

/** Which certificates to list. */
export class CertificateQuery extends ListQuery {
  /** Words of the holder's name or their beginnings, or the number of a certificate, from any of its parts on. */
  @IsOptional()
  @LineField(200)
  q?: string;

  @IsOptional()
  @IsUUID()
  sessionId?: string;

  @IsOptional()
  @IsUUID()
  candidateId?: string;

  /** Code of a bloc, or `title` for parchemins. */
  @IsOptional()
  @LineField(40)
  subject?: string;

  /** Of the decision. */
  @IsOptional()
  @Matches(/^\d{4}$/)
  year?: string;

  @IsOptional()
  @IsIn(CERTIFICATE_STATES)
  state?: CertificateState;

  @SortField(CERTIFICATE_LIST)
  sort?: string;

  @ColumnsField(CERTIFICATE_LIST)
  columns?: string[];
}

export class CertificateExport extends CertificateQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}

/** What publishing leaves to be issued later by hand. */
export class PublishResults {
  /** Numbers of documents, as the preview gave them. */
  @ListField()
  @IsArray()
  @ArrayMaxSize(5000)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  withheld: string[] = [];
}

const MOST_TICKED = 40_000;

/** What the form that publishes says: the documents ticked in its list, or none where it showed no list. */
export class PublishTicked {
  /** Sent by a form that lists documents: those left unticked are not issued. */
  @IsOptional()
  @IsIn(['ticked'])
  documents?: 'ticked';

  /** Numbers, as the preview gave them. */
  @ListField()
  @IsArray()
  @ArrayMaxSize(MOST_TICKED)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  numbers: string[] = [];
}
