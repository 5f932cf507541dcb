import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { SURVEY_MONTHS, type SurveyMonths } from '../domain/statistics/insertion.js';
import { DayField, LineField, Omittable, VersionField, WholeNumberField } from '../http/fields.js';

/** More people than any promotion has. */
const PEOPLE = 1_000_000;

/** The figures of one survey; recorded again, they take the place of those seen. */
export class RecordInsertionSurvey {
  /** The version seen; left out where there is none yet. */
  @Omittable()
  @VersionField()
  version?: number;

  /** The calendar year of the promotion. */
  @WholeNumberField(1900, 2999)
  year!: number;

  /** How many months after the certification: 6 or 24. */
  @Type(() => Number)
  @IsIn(SURVEY_MONTHS)
  months!: SurveyMonths;

  @WholeNumberField(0, PEOPLE)
  surveyed!: number;

  @WholeNumberField(0, PEOPLE)
  respondents!: number;

  /** Respondents left out of the rates: studying, unable to work, or outside the French labour market. */
  @WholeNumberField(0, PEOPLE)
  neutralised!: number;

  /** Of the respondents that count, who has a job. */
  @WholeNumberField(0, PEOPLE)
  employed!: number;

  /** Of these, who has the job the certification is for. */
  @WholeNumberField(0, PEOPLE)
  inTargetJob!: number;

  /** The day the survey ended. */
  @DayField()
  closedOn!: string;

  /** How holders were asked. */
  @IsOptional()
  @LineField(300)
  method?: string | null;
}
