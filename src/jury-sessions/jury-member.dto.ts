import { applyDecorators } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { type Gender, GENDERS } from '../candidates/candidate.entity.js';
import { type College, COLLEGES } from '../domain/certification/certification.js';
import { JuryPersonFacts } from '../jury-directory/jury-person.dto.js';
import { DayField, FlagField, LineField, Omittable, VersionField } from '../http/fields.js';

/** May be left out of a person of the directory, who brings it along. */
const UnlessInDirectory = (): PropertyDecorator =>
  applyDecorators(ValidateIf(({ personId }: AppointMember, value) => personId === undefined || value !== undefined));

/** How somebody sits on a jury; null takes away what was said. */
abstract class Seating extends JuryPersonFacts {
  @Omittable()
  @FlagField()
  president?: boolean;

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
}

/** A person to appoint to the jury: one of the directory, or a new one, who joins it. */
export class AppointMember extends Seating {
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

  /** True to enter in the directory a person who may be there: the answer `possibleJuryDuplicate` has said who. */
  @Omittable()
  @FlagField()
  confirmDuplicate?: boolean;
}

/** What changes of a member, on the version seen; the directory keeps what it says. Null takes away what is optional. */
export class ChangeMember extends Seating {
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
