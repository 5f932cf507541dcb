import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { FlagField, LineField, ListField, Omittable, VersionField } from '../http/fields.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';
import { ColumnsField, ListQuery, SortField } from '../lists/list-query.dto.js';
import { ACCOUNT_LIST } from './account.list.js';
import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from './password.js';
import { type Role, ROLES } from './role.js';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

/** Signing in. */
export class Credentials {
  @IsString()
  @MaxLength(300)
  @Transform(trimmed)
  email!: string;

  @IsString()
  @MaxLength(MOST_PASSWORD_LENGTH)
  password!: string;
}

/** A new account. */
export class CreateAccount {
  @LineField(300)
  @IsEmail()
  email!: string;

  @LineField(200)
  name!: string;

  @IsIn(ROLES)
  role!: Role;

  @Length(LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH)
  password!: string;
}

/** Changes to an account, on the version seen. */
export class ChangeAccount {
  @VersionField()
  version!: number;

  @Omittable()
  @LineField(200)
  name?: string;

  @Omittable()
  @FlagField()
  active?: boolean;

  @Omittable()
  @Length(LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH)
  password?: string;
}

/** Accounts are closed together up to so many. */
export const MOST_CLOSED = 500;

/** Accounts to close, as their preview showed them; none ticked closes none. */
export class CloseAccounts {
  @ListField()
  @IsArray()
  @ArrayMaxSize(MOST_CLOSED)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[] = [];
}

export const ACCOUNT_STATES = ['active', 'inactive', 'neverUsed'] as const;

export class AccountQuery extends ListQuery {
  /** Beginnings of words of a name, or part of an address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  /** `neverUsed`: active, of the team or of a jury, and nobody has ever signed in with it. */
  @IsOptional()
  @IsIn(ACCOUNT_STATES)
  state?: (typeof ACCOUNT_STATES)[number];

  @SortField(ACCOUNT_LIST)
  sort?: string;

  @ColumnsField(ACCOUNT_LIST)
  columns?: string[];
}

export class AccountExport extends AccountQuery {
  @FormatField()
  format: FileFormat = 'xlsx';
}
