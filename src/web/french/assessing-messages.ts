import { capitalize, plural } from './format.js';
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
  divergencesUnsettled: (facts) =>
    `${capitalize(plural(listIn(facts, 'divergences').length, 'évaluation diverge', 'évaluations divergent'))} entre fiches : ` +
    'la présidence tranche, avec un motif.',
  noDivergence: 'Ces évaluations ne divergent plus, ou n’ont jamais divergé : rien n’est à trancher.',
  divergenceChanged:
    'Une fiche a changé depuis que vous avez ouvert cette page : relisez la divergence ci-dessous, puis tranchez de nouveau.',
  presidentsWordRequired:
    'La présidence du jury tranche : cochez qu’elle en a décidé ainsi pour l’écrire en son nom, ou laissez-la le faire.',
  presidentRecused:
    'La présidence du jury se déporte pour cette candidature et ne tranche donc pas : les évaluateurs revoient leurs fiches.',
  sheetToHandIn:
    'Votre propre fiche est encore à remettre à cette épreuve : remettez-la d’abord, depuis « Mes évaluations ».',
  sheetNotDue:
    'Cette personne ne présente plus cette épreuve : sa fiche n’est plus à remplir, et ce que vous y aviez écrit est conservé.',
  roomsWithoutMembers:
    'Personne ne passe encore dans une salle où siège un membre du jury : placez les membres dans les salles de l’agenda, proposez les passages, puis répartissez.',
  noGroupResult:
    'Rien n’est remis pour le groupe de cette personne à cette épreuve : remettez d’abord la fiche du groupe, ou remplissez celle-ci.',
  notGroupAssessment: 'Cette épreuve est individuelle : choisissez une épreuve de groupe.',
  assessmentNotPresented: (facts) =>
    `${capitalize(plural(listIn(facts, 'candidacyIds').length, 'personne ne présente', 'personnes ne présentent'))} pas cette épreuve : retirez-la du groupe.`,
  alreadyInGroup: (facts) =>
    `${capitalize(plural(listIn(facts, 'candidacyIds').length, 'personne est', 'personnes sont'))} déjà dans un autre groupe à cette épreuve : retirez-la d’abord de celui-ci.`,
  unknownAssessment: 'Cette épreuve n’est pas de la certification : choisissez parmi celles qui sont proposées.',
  'field.notOfAssessment': 'Cette ligne n’est pas de la grille de cette épreuve : remplissez celles de la fiche.',
  'field.sameLineTwice': 'Cette ligne est saisie deux fois : n’en gardez qu’une.',
};
