import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DayField, FlagField, LineField, Omittable, VersionField } from '../http/fields.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, ListQuery, SortField } from '../lists/list-query.dto.js';
import { type Gender, GENDERS } from './candidate.entity.js';
import { CANDIDATE_LIST } from './candidate.list.js';

/** A person, their names exactly as typed. */
export class RegisterCandidate {
  @LineField(300)
  firstNames!: string;

  @LineField(300)
  birthName!: string;

  /** Where it differs from the birth name. */
  @IsOptional()
  @LineField(300)
  usedName?: string | null;

  @IsOptional()
  @IsIn(GENDERS)
  gender?: Gender | null;

  @DayField()
  birthDay!: string;

  @LineField(300)
  birthPlace!: string;

  @IsOptional()
  @LineField(300)
  @IsEmail()
  email?: string | null;

  /** True to register a person who may be there already: the answer `possibleDuplicate` has said who. */
  @Omittable()
  @FlagField()
  confirmDuplicate?: boolean;
}

/** Changes to a person, on the version seen; null takes away what is optional. */
export class ChangeCandidate {
  @VersionField()
  version!: number;

  @Omittable()
  @LineField(300)
  firstNames?: string;

  @Omittable()
  @LineField(300)
  birthName?: string;

  @IsOptional()
  @LineField(300)
  usedName?: string | null;

  @IsOptional()
  @IsIn(GENDERS)
  gender?: Gender | null;

  @Omittable()
  @DayField()
  birthDay?: string;

  @Omittable()
  @LineField(300)
  birthPlace?: string;

  @IsOptional()
  @LineField(300)
  @IsEmail()
  email?: string | null;
}

/** The account with which the person sees their own results. */
export class LinkAccount {
  @VersionField()
  version!: number;

  @IsUUID()
  accountId!: string;
}

export class CandidateQuery extends ListQuery {
  /** Words of a name or an address, or their beginnings, in any order, with or without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @SortField(CANDIDATE_LIST)
  sort?: string;

  @ColumnsField(CANDIDATE_LIST)
  columns?: string[];
}

export class CandidateExport extends CandidateQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
