import type { PlainDay } from '../domain/day.js';
import { insertionRates, SURVEY_MONTHS, type SurveyMonths, surveyableFrom } from '../domain/statistics/insertion.js';
import type { FormState } from '../http/form.js';
import type { InsertionSurvey } from '../insertion-surveys/insertion-survey.entity.js';
import { formatDay, plural } from '../web/french/format.js';
import { rateWords } from '../web/french/rate.js';
import type { PromotionsFound } from './statistics.service.js';

export const promotionHref = (code: string, year: number): string => `/statistiques/promotions/${code}/${year}`;

const WHEN: Readonly<Record<SurveyMonths, string>> = { 6: 'à six mois', 24: 'à deux ans' };

/** What is recorded of the surveys among the holders of one promotion, and what may be. */
export function promotionSurveysView(
  { certification: { code, title }, promotions, surveys }: PromotionsFound,
  year: number,
  form: FormState,
  today: PlainDay,
): object {
  const certified = promotions.find((one) => one.year === year)?.certified ?? 0;
  const of = (months: SurveyMonths) => surveys.find((one) => one.year === year && one.months === months);
  return {
    title: `Insertion de la promotion ${year}`,
    subtitle: `${title} (${code})`,
    breadcrumb: [
      { label: 'Statistiques', href: '/statistiques' },
      { label: 'Promotions', href: `/statistiques/promotions?certification=${code}` },
    ],
    action: `${promotionHref(code, year)}/enquetes`,
    certified: plural(certified, 'personne certifiée', 'personnes certifiées'),
    refusal: form.refusal,
    today,
    waves: SURVEY_MONTHS.map((months) => waveView(months, { year, form, today, survey: of(months) })),
  };
}

const FIELDS = ['surveyed', 'respondents', 'neutralised', 'employed', 'inTargetJob', 'closedOn', 'method'] as const;

interface Wave {
  readonly year: number;
  readonly form: FormState;
  readonly today: PlainDay;
  readonly survey: InsertionSurvey | undefined;
}

function waveView(months: SurveyMonths, { year, form, today, survey }: Wave): object {
  const from = surveyableFrom(year, months);
  const isTyped = String(form.values.months) === String(months);
  const { version, ...recorded } = survey ?? {};
  const id = `enquete-${months}`;
  return {
    ...{ months, title: `Enquête ${WHEN[months]}`, id },
    ids: Object.fromEntries(FIELDS.map((name) => [name, `${id}-${name}`])),
    waits: !survey && from > today ? formatDay(from) : null,
    from,
    values: isTyped ? form.values : { ...recorded, version },
    errors: isTyped ? form.errors : {},
    recorded: survey ? recordedView(survey) : null,
  };
}

function recordedView(survey: InsertionSurvey): object {
  const { response, overall, inTargetJob } = insertionRates(survey);
  return {
    ...{ id: survey.id, version: survey.version },
    rates: [
      { label: 'Réponses', value: rateWords(response) },
      { label: 'Insertion globale', value: rateWords(overall) },
      { label: 'Dans le métier visé', value: rateWords(inTargetJob) },
    ],
  };
}
