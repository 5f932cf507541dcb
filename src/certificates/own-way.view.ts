import { type DeadlineMark, deadlineMarks } from '../web/french/deadline-marks.js';
import { listOf, plural } from '../web/french/format.js';
import { titleObtainedSentence } from '../web/french/remaining-way-text.js';
import { remainingWayView, type RemainingWayView } from '../web/remaining-way-view.js';
import type { OwnJourney } from './candidate-space.service.js';

/** What is left of the way to the title; null where the certification has been awarded or is not aimed at. */
export function ownWayView({ plan, enrollment, titleAwardedOn }: OwnJourney): RemainingWayView | null {
  return titleAwardedOn === null && enrollment.movedToId === null && plan
    ? remainingWayView(plan.stages, enrollment.certification.content)
    : null;
}

/** The days at which the way changes, as long as the certification has not been awarded. */
export function ownDeadlines({ plan, enrollment, titleAwardedOn }: OwnJourney): DeadlineMark[] {
  return titleAwardedOn === null && plan ? deadlineMarks(plan.stages, enrollment.certification.content) : [];
}

/** Codes of the blocs that may be obtained on the shortest way. */
export function blocsLeft({ plan, missingBlocs, titleAwardedOn }: OwnJourney): readonly string[] {
  if (titleAwardedOn !== null) return [];
  const current = plan?.stages[0];
  return current && 'way' in current ? current.way.toObtain.map(({ blocCode }) => blocCode) : missingBlocs;
}

/** What is left in one sentence, with the titles of the blocs where there is no choice between them. */
export function standingSentence(journey: OwnJourney): string {
  const { plan, blocs, enrollment, results, missingBlocs, titleAwardedOn } = journey;
  if (titleAwardedOn !== null) return titleObtainedSentence(titleAwardedOn);
  if (enrollment.movedToId !== null) return MOVED_ON;
  const left = blocsLeft(journey);
  if (left.length === 0) return enrollment.targetBlocs ? 'Les blocs que vous visez sont acquis.' : ALL_HELD;
  const hasChoice = plan !== null && left.length > missingBlocs.length;
  const names = left.map((code) => `«\u00a0${blocs.find(({ bloc }) => bloc.code === code)?.bloc.title ?? code}\u00a0»`);
  const sentence = hasChoice
    ? `Il vous reste ${plural(missingBlocs.length, 'bloc')} à obtenir.`
    : `Reste à obtenir\u00a0: ${listOf(names)}.`;
  return results.length === 0 ? `Vos résultats apparaîtront ici dès leur publication. ${sentence}` : sentence;
}

const ALL_HELD = 'Tous les blocs requis sont acquis.';

const MOVED_ON =
  'Votre inscription se poursuit sur une autre version de la certification : votre parcours y est à jour.';
