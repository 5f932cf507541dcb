import { plural } from './format.js';
import { type Messages, numberIn } from './message.js';

/** Files of spreadsheets that come in. */
export const SPREADSHEET_MESSAGES: Messages = {
  spreadsheetUnreadable:
    'Ce fichier n’est pas un classeur lisible : enregistrez-le de nouveau au format « Classeur Excel (.xlsx) » ou CSV.',
  spreadsheetOutdated:
    'Ce classeur est protégé par un mot de passe, ou dans l’ancien format .xls : enregistrez-le au format .xlsx, sans mot de passe.',
  spreadsheetTooLarge: 'Ce fichier est trop grand : 200 000 lignes au plus. Partagez-le en plusieurs fichiers.',
  noGridInFile:
    'Aucune feuille n’a d’en-tête de grille : il faut une colonne « Candidat·e » et des colonnes de compétences, par exemple « C1 ».',
  importChanged:
    'La situation a changé depuis l’aperçu : rien n’est enregistré. Relisez l’aperçu ci-dessous, puis confirmez de nouveau.',
  fileNotUnderstood: (facts) => {
    const count = numberIn(facts, 'faults');
    const told = plural(count, 'case n’est pas comprise', 'cases ne sont pas comprises');
    return `${told} : rien n’est enregistré. Corrigez le fichier, ou cochez « Enregistrer le reste » ci-dessous.`;
  },
};
