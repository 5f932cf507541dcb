import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { type Gender, GENDERS } from '../candidates/candidate.entity.js';
import { type College, COLLEGES } from '../domain/certification/certification.js';
import { FlagField, LineField, ListField, Omittable, VersionField } from '../http/fields.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, ListQuery, SortField } from '../lists/list-query.dto.js';
import { JURY_PERSON_LIST } from './jury-person.list.js';

/** What may be said of whoever sits on juries; null takes away what was said. */
export abstract class JuryPersonFacts {
  /** Does not belong to the authority that delivers; by default so unless they sit for its school or itself. */
  @Omittable()
  @FlagField()
  external?: boolean;

  /** Holds a qualification in the field, as VAE juries must count some; by default so where `qualification` says by what. */
  @Omittable()
  @FlagField()
  qualified?: boolean;

  /** What makes them so. */
  @IsOptional()
  @LineField(1000)
  qualification?: string | null;

  @IsOptional()
  @LineField(300)
  @IsEmail()
  email?: string | null;

  @IsOptional()
  @LineField(40)
  phone?: string | null;

  /** Account of a president or a jury member, with which they follow their sessions. */
  @IsOptional()
  @IsUUID()
  accountId?: string | null;
}

/** A person to enter in the directory. */
export class RegisterJuryPerson extends JuryPersonFacts {
  @LineField(200)
  firstNames!: string;

  @LineField(200)
  lastName!: string;

  /** F or M; X is counted as neither. */
  @IsIn(GENDERS)
  gender!: Gender;

  /** Colleges they may sit for. */
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COLLEGES.length)
  @ArrayUnique()
  @IsIn(COLLEGES, { each: true })
  colleges!: College[];

  /** Employer or school. */
  @LineField(300)
  organisation!: string;

  /** What they do there. */
  @LineField(300)
  occupation!: string;

  /** True to enter a person who may be there already: the answer `possibleJuryDuplicate` has said who. */
  @Omittable()
  @FlagField()
  confirmDuplicate?: boolean;
}

/** What changes of a person, on the version seen; null takes away what is optional. */
export class ChangeJuryPerson extends JuryPersonFacts {
  @VersionField()
  version!: number;

  @Omittable()
  @LineField(200)
  firstNames?: string;

  @Omittable()
  @LineField(200)
  lastName?: string;

  @Omittable()
  @IsIn(GENDERS)
  gender?: Gender;

  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COLLEGES.length)
  @ArrayUnique()
  @IsIn(COLLEGES, { each: true })
  colleges?: College[];

  @Omittable()
  @LineField(300)
  organisation?: string;

  @Omittable()
  @LineField(300)
  occupation?: string;
}

/** A box of a filter that is left blank sends an empty text. */
const Blank = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** Which people to list. */
export class JuryPersonQuery extends ListQuery {
  /** Words of a name, an organisation or an address, or their beginnings, in any order, with or without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @Blank()
  @IsOptional()
  @IsIn(COLLEGES)
  college?: College;

  /** Those who do not belong to the authority that delivers, or those who do. */
  @Blank()
  @IsOptional()
  @IsIn(['external', 'internal'])
  belonging?: 'external' | 'internal';

  /** Those no longer proposed instead of those who are. */
  @Blank()
  @IsOptional()
  @IsIn(['true'])
  archived?: 'true';

  @SortField(JURY_PERSON_LIST)
  sort?: string;

  @ColumnsField(JURY_PERSON_LIST)
  columns?: string[];
}

export class JuryPersonExport extends JuryPersonQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
