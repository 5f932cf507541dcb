import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Gender, GENDERS } from '../candidates/candidate.entity.js';
import { type College, COLLEGES } from '../domain/certification.js';
import { DayField, FlagField, LineField, Omittable, VersionField } from '../http/fields.js';

/** A person to appoint to the jury. */
export class AppointMember {
  @LineField(200)
  firstNames!: string;

  @LineField(200)
  lastName!: string;

  @IsIn(COLLEGES)
  college!: College;

  /** Employer or school. */
  @LineField(300)
  organisation!: string;

  /** What they do there. */
  @LineField(300)
  occupation!: string;

  /** F or M; X is counted as neither. */
  @IsIn(GENDERS)
  gender!: Gender;

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

  @LineField(300)
  appointedBy!: string;

  @DayField()
  appointedOn!: string;

  /** Account of a president or a jury member, with which they follow the session. */
  @IsOptional()
  @IsUUID()
  accountId?: string | null;
}

/** What changes of a member, on the version seen. */
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

  @Omittable()
  @LineField(300)
  appointedBy?: string;

  @Omittable()
  @DayField()
  appointedOn?: string;

  /** Null unlinks the account. */
  @IsOptional()
  @IsUUID()
  accountId?: string | null;
}
