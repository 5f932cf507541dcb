import { plural } from './format.js';
import { type Messages, numberIn } from './message.js';

/** Who may do what, and requests that cannot be read. */
export const ACCESS_MESSAGES: Messages = {
  notSignedIn: 'Connectez-vous pour continuer.',
  wrongCredentials: 'Adresse ou mot de passe inconnu : vérifiez les deux, puis réessayez.',
  wrongPassword: 'Ce mot de passe n’est pas le bon : saisissez celui avec lequel vous vous êtes connecté·e.',
  tooManyAttempts: (facts) =>
    `Trop d’essais : attendez ${plural(numberIn(facts, 'minutes') || 15, 'minute')} avant de réessayer.`,
  forbidden: 'Votre rôle ne permet pas cette action. Adressez-vous au secrétariat de jury ou à l’administration.',
  otherAccount:
    'Ces saisies ont été faites sous un autre compte : elles ne sont envoyées que par la personne qui les a faites.',
  crossOrigin: 'Cette demande vient d’un autre site : revenez dans Délibloc et recommencez.',
  malformedRequest: 'Cette demande n’a pas pu être lue : revenez à la page précédente et recommencez.',
  addressNotUnderstood:
    'Cette adresse demande ce que la page ne sait pas montrer : elle est peut-être ancienne, ou recopiée en partie.',
  nothingChosen: 'Cochez d’abord au moins une ligne de la liste, ou choisissez d’agir sur tous les résultats.',
  tooManyChosen: (facts) =>
    `Cette liste a trop de résultats pour un seul acte, qui en prend au plus ${plural(numberIn(facts, 'most'), 'ligne')} : resserrez la recherche.`,
  invalidInput: 'Certains champs sont à revoir : corrigez-les, puis enregistrez de nouveau.',
  tooLarge: 'Ce qui a été envoyé est trop volumineux : envoyez-le en plusieurs fois.',
  internal: 'Une erreur est survenue de notre côté et rien n’a été enregistré. Réessayez dans un instant.',
  emailTaken: 'Un compte existe déjà avec cette adresse : choisissez-en une autre, ou modifiez ce compte.',
  lastAdministrator: 'C’est le dernier compte d’administration : créez-en un autre avant de désactiver celui-ci.',
  accountTaken: 'Ce compte donne déjà accès aux résultats d’une autre personne : choisissez-en un autre.',
  notACandidateAccount:
    'Seul un compte de candidat·e peut être relié à une personne inscrite : choisissez-en un autre.',
  accountNotOfJury: 'Ce compte n’a pas le rôle voulu dans un jury : choisissez-en un autre, ou changez son rôle.',
  accountAlreadySits: 'Ce compte est déjà celui d’un membre de ce jury : choisissez-en un autre.',
};
