import { formatDay, listOf, plural } from './format.js';
import { type Facts, listIn, type Messages, textIn } from './message.js';

/** Enrolling, and blocs acquired elsewhere. */
export const ENROLLMENT_MESSAGES: Messages = {
  unknownCertification: 'Cette certification n’est pas chargée : choisissez-en une de la liste.',
  unknownOption: (facts) =>
    listIn(facts, 'options').length === 0
      ? 'Cette certification n’a pas d’option : n’en choisissez pas.'
      : `Ce bloc n’est pas une option : choisissez ${orOf(facts, 'options')}.`,
  recused:
    'Vous vous êtes déporté·e pour cette candidature : une autre personne du jury, ou le secrétariat, lit et saisit ses évaluations.',
  notOfSession:
    'Une des personnes n’est pas ou plus présentée à cette session et rien n’a été enregistré : envoyez de nouveau la saisie des autres.',
  awardInFuture: (facts) =>
    `La date d’acquisition est à venir : saisissez au plus tard le ${formatDay(textIn(facts, 'today'))}.`,
  alreadyAwarded: 'Ce bloc est déjà enregistré comme acquis à cette date : rien n’est à ajouter.',
  noEquivalence: (facts) =>
    listIn(facts, 'having').length === 0
      ? 'Aucun certificat ne tient lieu de bloc pour cette certification : enregistrez plutôt un bloc acquis devant un jury.'
      : `Aucun certificat ne tient lieu de ce bloc : l’équivalence n’existe que pour ${orOf(facts, 'having')}.`,
  enrollmentMoved:
    'Cette inscription a été reportée sur une autre version de la certification : elle ne change plus. ' +
    'Ouvrez la nouvelle inscription.',
  movedAward:
    'Un report vers une autre version repose sur ce bloc acquis : annulez d’abord le report, sur la page de la personne.',
  notASuccessor:
    'Cette version ne succède pas à celle de ces inscriptions : choisissez une version plus récente de la même ' +
    'certification, ou celle qui dit ce qu’elle remplace.',
  staleMoves: (facts) =>
    `Depuis l’aperçu, la situation a changé pour ${plural(listIn(facts, 'candidates').length, 'inscription')} : ` +
    'rien n’est reporté. Relisez l’aperçu ci-dessous, puis confirmez de nouveau.',
  moveStopped: (facts) =>
    `Quelque chose empêche le report de ${plural(listIn(facts, 'candidates').length, 'inscription')} : ` +
    'rien n’est reporté. Retirez-les de la liste, ou levez ce qui les arrête.',
  movedSince: 'La nouvelle inscription a servi depuis le report : il ne s’annule plus. Corrigez-la plutôt.',
  decidedAward:
    'Ce bloc a été acquis par la décision d’un jury, qui ne se retire pas : passez par un procès-verbal rectificatif.',
};

const orOf = (facts: Facts, name: string): string => listOf(listIn(facts, name).map(String), 'ou');
