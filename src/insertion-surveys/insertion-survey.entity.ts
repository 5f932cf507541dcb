import { Entity, Unique } from 'typeorm';
import { Count, Day, Id, Line, RowVersion, Word } from '../database/columns.js';
import type { InsertionFigures, SurveyMonths } from '../domain/statistics/insertion.js';

/** What a survey among the holders of a promotion came to: people counted, nobody named. */
@Entity('insertion_survey')
@Unique(['certificationCode', 'year', 'months'])
export class InsertionSurvey implements InsertionFigures {
  @Id()
  id!: string;

  /** All versions of the certification together, as its promotions are. */
  @Word()
  certificationCode!: string;

  /** The calendar year in which they obtained the certification. */
  @Count()
  year!: number;

  @Count()
  months!: SurveyMonths;

  @Count()
  surveyed!: number;

  @Count()
  respondents!: number;

  @Count()
  neutralised!: number;

  @Count()
  employed!: number;

  @Count()
  inTargetJob!: number;

  /** The day the survey ended. */
  @Day()
  closedOn!: string;

  /** How holders were asked. */
  @Line({ nullable: true })
  method!: string | null;

  @RowVersion()
  version!: number;
}
