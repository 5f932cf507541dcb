import { applyDecorators } from '@nestjs/common';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { type Gender, GENDERS } from '../candidates/candidate.entity.js';
import { type College, COLLEGES } from '../domain/certification/certification.js';
import { DayField, FlagField, LineField, Omittable, VersionField } from '../http/fields.js';

/** May be left out of a person of the directory, who brings it along. */
const UnlessInDirectory = (): PropertyDecorator =>
  applyDecorators(ValidateIf(({ personId }: AppointMember, value) => personId === undefined || value !== undefined));

/** A person to appoint to the jury: one of the directory, or a new one, who joins it. */
export class AppointMember {
  /** A person of the directory; what is said of them there holds where nothing else is sent. */
  @Omittable()
  @IsUUID()
  personId?: string;

  @UnlessInDirectory()
  @LineField(200)
  firstNames?: string;

  @UnlessInDirectory()
  @LineField(200)
  lastName?: string;

  /** One of those the person may sit for; needed unless there is only one. */
  @UnlessInDirectory()
  @IsIn(COLLEGES)
  college?: College;

  /** Employer or school. */
  @UnlessInDirectory()
  @LineField(300)
  organisation?: string;

  /** What they do there. */
  @UnlessInDirectory()
  @LineField(300)
  occupation?: string;

  /** F or M; X is counted as neither. */
  @UnlessInDirectory()
  @IsIn(GENDERS)
  gender?: Gender;

  @Omittable()
  @FlagField()
  president?: boolean;

  /** Does not belong to the authority that delivers; by default so for all but its school and itself. */
  @Omittable()
  @FlagField()
  external?: boolean;

  /** Holds a qualification in the field, as VAE juries must count some. */
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

  /** The person or body who appoints; may follow, and the composition then says that it is missing. */
  @IsOptional()
  @LineField(300)
  appointedBy?: string | null;

  @IsOptional()
  @DayField()
  appointedOn?: string | null;

  /** Of the decision that appoints: a number, a name. */
  @IsOptional()
  @LineField(300)
  appointmentReference?: string | null;

  /** Account of a president or a jury member, with which they follow the session. */
  @IsOptional()
  @IsUUID()
  accountId?: string | null;

  /** True to enter in the directory a person who may be there: the answer `possibleJuryDuplicate` has said who. */
  @Omittable()
  @FlagField()
  confirmDuplicate?: boolean;
}

/** What changes of a member, on the version seen; the directory keeps what it says. Null takes away what is optional. */
export class ChangeMember {
  @VersionField()
  version!: number;

  @Omittable()
  @LineField(200)
  firstNames?: string;

  @Omittable()
  @LineField(200)
  lastName?: string;

  @Omittable()
  @IsIn(COLLEGES)
  college?: College;

  @Omittable()
  @LineField(300)
  organisation?: string;

  @Omittable()
  @LineField(300)
  occupation?: string;

  @Omittable()
  @IsIn(GENDERS)
  gender?: Gender;

  @Omittable()
  @FlagField()
  president?: boolean;

  @Omittable()
  @FlagField()
  external?: boolean;

  @Omittable()
  @FlagField()
  qualified?: boolean;

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

  @IsOptional()
  @LineField(300)
  appointedBy?: string | null;

  @IsOptional()
  @DayField()
  appointedOn?: string | null;

  @IsOptional()
  @LineField(300)
  appointmentReference?: string | null;

  /** Null unlinks the account. */
  @IsOptional()
  @IsUUID()
  accountId?: string | null;
}

/** Whom to propose on the page that appoints. */
export class SeatQuery {
  /** Words of a name or an organisation, or their beginnings. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** The person chosen of the directory. */
  @IsOptional()
  @IsUUID()
  person?: string;
}
