import { agree, formatNumber, plural } from './format.js';
import { listIn, type Messages, numberIn } from './message.js';

/** Files of spreadsheets that come in. */
export const SPREADSHEET_MESSAGES: Messages = {
  spreadsheetUnreadable:
    'Ce fichier n’est pas un classeur lisible : enregistrez-le de nouveau au format « Classeur Excel (.xlsx) » ou CSV.',
  spreadsheetOutdated:
    'Ce classeur est protégé par un mot de passe, ou dans l’ancien format .xls : enregistrez-le au format .xlsx, sans mot de passe.',
  spreadsheetTooLarge: (facts) =>
    `Ce fichier est trop grand : ${formatNumber(numberIn(facts, 'rows') || 200_000)} lignes au plus. Partagez-le en plusieurs fichiers.`,
  noGridInFile:
    'Aucune feuille n’a d’en-tête de grille : il faut une colonne « Candidat·e » et des colonnes de compétences, par exemple « C1 ».',
  noPeopleInFile:
    'Aucune feuille n’a d’en-tête de candidat·es : il faut des colonnes « Nom de naissance », « Prénoms » et « Date de naissance ».',
  noAwardsInFile:
    'Aucune feuille n’a d’en-tête de blocs acquis : il faut des colonnes « Nom de naissance », « Prénoms », « Date de naissance », « Bloc » et « Date de décision ».',
  noMembersInFile:
    'Aucune feuille n’a d’en-tête de membres de jury : il faut des colonnes « Nom », « Prénoms », « Collège » et « Organisme ».',
  noEvaluationsInFile:
    'Aucune feuille n’a d’en-tête d’évaluations : il faut des colonnes « Compétence », « Résultat », et de quoi reconnaître la personne.',
  importUnderWay: 'Un autre import d’évaluations est en cours : attendez qu’il soit terminé, puis recommencez.',
  memberTwice:
    'Une personne de ce nom est déjà plus haut dans le fichier : n’en gardez qu’une, ou donnez à chacune son courriel.',
  awardTwice: 'Ce bloc de ce jour est déjà plus haut dans le fichier : n’en gardez qu’une ligne.',
  duplicatesUndecided: (facts) =>
    `${plural(listIn(facts, 'rows').length, 'personne')} du fichier ${agree(listIn(facts, 'rows').length, 'est', 'sont')} peut-être déjà là : ` +
    'dites de qui il s’agit, puis importez de nouveau.',
  personTwice:
    'Cette personne est déjà plus haut dans le fichier, avec d’autres renseignements : accordez les deux lignes.',
  importChanged:
    'La situation a changé depuis l’aperçu : rien n’est enregistré. Relisez l’aperçu ci-dessous, puis confirmez de nouveau.',
  fileNotUnderstood: (facts) => {
    const count = numberIn(facts, 'faults');
    const told = plural(count, 'case n’est pas comprise', 'cases ne sont pas comprises');
    return `${told} : rien n’est enregistré. Corrigez le fichier, ou cochez ci-dessous de prendre le reste.`;
  },
};
