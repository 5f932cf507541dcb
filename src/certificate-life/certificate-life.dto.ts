import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { ListField, TextField } from '../http/fields.js';

const MOST = 5000;
const MOST_CHARACTERS = 4000;

/** Certificates that one act is about. */
export class ChosenCertificates {
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class RevokeCertificates extends ChosenCertificates {
  /** For the record: the staff read it. */
  @TextField(MOST_CHARACTERS)
  reason!: string;

  /** What the holder is told. */
  @TextField(MOST_CHARACTERS)
  wordsForHolder!: string;
}

export class ReissueCertificates extends ChosenCertificates {
  /** The act that changed the identity: « acte de mariage du 3 mai 2026 ». */
  @TextField(MOST_CHARACTERS)
  reason!: string;

  /** As the preview gave it. */
  @Matches(/^[0-9a-f]{64}$/)
  seen!: string;
}

/** Which of the documents that a session gives to issue now. */
export class IssueCertificates {
  /** Numbers, as the preview gave them. */
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  numbers!: string[];

  /** Why documents are issued after they were revoked; left out where none was. */
  @IsOptional()
  @TextField(MOST_CHARACTERS)
  reason?: string | null;
}
