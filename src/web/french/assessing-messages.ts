import { plural } from './format.js';
import { listIn, type Messages, numberIn } from './message.js';

/** What is refused where members of a jury assess. */
export const ASSESSING_MESSAGES: Messages = {
  sheetIncomplete: (facts) => {
    const missing = listIn(facts, 'results').length + listIn(facts, 'criteria').length;
    return `La fiche n’est pas remise : il y manque ${plural(missing, 'réponse')}, à compléter ci-dessous. Vous pouvez aussi l’enregistrer comme brouillon.`;
  },
  adjustmentReasonRequired:
    'Cette fiche n’est plus celle du groupe : écrivez le motif de l’écart, ou reprenez ce qui a été saisi pour le groupe.',
  memberHasAssessed: (facts) =>
    `Ce membre a remis ${plural(numberIn(facts, 'handedIn'), 'fiche')} d’évaluation : ce membre reste au jury, et vous relevez son absence.`,
  unknownAssessment: 'Cette épreuve n’est pas de la certification : rechargez la page, puis choisissez de nouveau.',
  'field.notOfAssessment': 'Cette ligne n’est pas de la grille de cette épreuve : rechargez la page.',
  'field.sameLineTwice': 'Cette ligne est saisie deux fois : n’en gardez qu’une.',
};
