import { formatDay } from './format.js';
import { type Messages, textIn } from './message.js';

const DISAGREEING: Readonly<Record<string, string>> = {
  moreAnswersThanAsked: 'Il y a plus de réponses que de personnes interrogées',
  moreToldThanAnswered: 'Les personnes hors calcul et celles en emploi sont ensemble plus nombreuses que les réponses',
  moreInTargetJobThanEmployed: 'Il y a plus de personnes dans le métier visé que de personnes en emploi',
};

/** What figures cannot say. */
export const STATISTICS_MESSAGES: Messages = {
  insertionFiguresDisagree: (facts) =>
    `${DISAGREEING[textIn(facts, 'fault')] ?? 'Ces nombres se contredisent'} : corrigez l’un des deux.`,
  surveyTooEarly: (facts) =>
    `Les premiers titulaires de cette promotion ne peuvent pas avoir été interrogés avant le ${formatDay(textIn(facts, 'from'))} : vérifiez la date de fin de l’enquête.`,
  surveyInFuture: (facts) =>
    `La date de fin de l’enquête est à venir : saisissez au plus tard le ${formatDay(textIn(facts, 'today'))}.`,
};
