import { type InsertionRates, insertionRates } from '../domain/statistics/insertion.js';
import type { InsertionSurvey } from './insertion-survey.entity.js';

/** A survey with what follows from its figures. */
export interface PresentedSurvey extends InsertionSurvey {
  readonly rates: InsertionRates;
}

export const presentSurvey = (survey: InsertionSurvey): PresentedSurvey => ({
  ...survey,
  rates: insertionRates(survey),
});
