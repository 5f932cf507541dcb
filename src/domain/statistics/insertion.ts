import { addMonths, type PlainDay } from '../day.js';
import { type Rate, rate } from './rate.js';

/** How long after the certification holders are asked: six months, and two years where the certifier goes on asking. */
export const SURVEY_MONTHS = [6, 24] as const;
export type SurveyMonths = (typeof SURVEY_MONTHS)[number];

/** What a survey among the holders of one promotion came to, in people. */
export interface InsertionFigures {
  readonly surveyed: number;
  readonly respondents: number;
  /**
   * Respondents left out of both parts of a rate: who goes on studying, under a work-study contract too, who cannot work,
   * who works outside the French labour market (France compétences, questions on certification, « Comment calculez-vous
   * l’insertion ? »).
   */
  readonly neutralised: number;
  /** Of the others, who has a job, and who has the job the certification is for. */
  readonly employed: number;
  readonly inTargetJob: number;
}

export interface InsertionRates {
  /** Of those asked, who answered. */
  readonly response: Rate | null;
  readonly overall: Rate | null;
  readonly inTargetJob: Rate | null;
}

/** Both of respondents who are not neutralised; null where there is nobody to tell of. */
export function insertionRates(figures: InsertionFigures): InsertionRates {
  const { surveyed, respondents, neutralised, employed, inTargetJob } = figures;
  const counted = respondents - neutralised;
  return {
    response: rate(respondents, surveyed),
    overall: rate(employed, counted),
    inTargetJob: rate(inTargetJob, counted),
  };
}

export type InsertionFault = 'moreAnswersThanAsked' | 'moreToldThanAnswered' | 'moreInTargetJobThanEmployed';

/** The first thing that cannot be; null where the figures agree. */
export function insertionFault(figures: InsertionFigures): InsertionFault | null {
  const { surveyed, respondents, neutralised, employed, inTargetJob } = figures;
  if (respondents > surveyed) return 'moreAnswersThanAsked';
  if (neutralised + employed > respondents) return 'moreToldThanAnswered';
  return inTargetJob > employed ? 'moreInTargetJobThanEmployed' : null;
}

/** The day from which the first holders of a promotion, a calendar year, can be asked. */
export function surveyableFrom(year: number, months: SurveyMonths): PlainDay {
  return addMonths(`${String(year).padStart(4, '0')}-01-01`, months);
}
