import { agree, formatNumber, plural } from './format.js';
import { type Facts, listIn, type Messages, numberIn } from './message.js';

/** Files of spreadsheets that come in. */
export const SPREADSHEET_MESSAGES: Messages = {
  spreadsheetUnreadable:
    'Ce fichier n’est pas un classeur lisible : enregistrez-le de nouveau au format « Classeur Excel (.xlsx) » ou CSV.',
  spreadsheetOutdated:
    'Ce classeur est protégé par un mot de passe, ou dans l’ancien format .xls : enregistrez-le au format .xlsx, sans mot de passe.',
  spreadsheetTooLarge: tooLarge,
  noLinesInFile:
    'Ce fichier n’a que des en-têtes : remplissez au moins une ligne au-dessous, puis envoyez-le de nouveau.',
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

function tooLarge(facts: Facts): string {
  const [rows, columns, sheets] = ['rows', 'columns', 'sheets'].map((name) => numberIn(facts, name));
  if (rows) return `Ce fichier a trop de lignes : ${formatNumber(rows)} au plus. Partagez-le en plusieurs fichiers.`;
  if (columns) {
    return `Ce fichier a trop de colonnes : ${formatNumber(columns)} au plus. Supprimez celles qui ne servent pas, à droite du tableau.`;
  }
  if (sheets) return `Ce classeur a trop de feuilles : ${sheets} au plus. Ne gardez que celles à importer.`;
  return 'Ce classeur est trop grand une fois ouvert : enregistrez la feuille à importer seule, dans un nouveau classeur ou au format CSV.';
}
