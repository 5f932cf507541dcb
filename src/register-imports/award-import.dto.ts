import { OmitType } from '@nestjs/swagger';
import { RegisterCandidate } from '../candidates/candidate.dto.js';
import { DayField, LineField, Omittable } from '../http/fields.js';

/** Whoever a row names: all that the register asks for but the place of birth, which they need only to enter it. */
export class NamedCandidate extends OmitType(RegisterCandidate, ['birthPlace', 'confirmDuplicate']) {
  @Omittable()
  @LineField(200)
  birthPlace?: string;
}

/** A bloc that a row says to be held, and what shows it. */
export class PastAward {
  @LineField(40)
  bloc!: string;

  @DayField()
  awardedOn!: string;

  @Omittable()
  @LineField(80)
  certificateNumber?: string;

  @Omittable()
  @LineField(200)
  evidence?: string;
}
