import type { TextSheet } from '../spreadsheets/write-workbook.js';

/** The sheet that says how the others are filled in. */
export function explainingSheet(title: string, open: boolean): TextSheet {
  return { name: 'Mode d’emploi', lines: [title, ...(open ? OPEN : SEALED)] };
}

const SEALED = [
  'La session est scellée : ces résultats sont ceux sur lesquels le jury a délibéré, et ne changent plus.',
  'Le fichier est à lire : rien de ce qui y serait écrit ne sera repris.',
];

const OPEN = [
  '# Remplir',
  'Une feuille par bloc, une ligne par personne, une colonne par compétence et par épreuve. Seules les cases blanches se remplissent.',
  'A : acquis. N : non acquis. J : absence justifiée. I : absence injustifiée. D : dispense.',
  'Une épreuve notée reçoit une note de 0 à 20, par exemple 12,5, ou bien J, I ou D.',
  'Sont aussi compris : acquis, non acquis, oui, non, 1, 0, absent justifié, dispensé, avec ou sans accents ni capitales.',
  'Une case laissée vide n’est pas évaluée. Vider une case qui était remplie efface le résultat.',
  'Le signe * marque les compétences obligatoires.',
  '# Trier, filtrer, compléter',
  'Les lignes se filtrent. Pour les trier, ôtez la protection de la feuille (sans mot de passe) et triez des lignes entières, colonnes masquées comprises.',
  'Des colonnes ajoutées par vous sont laissées de côté. Vous pouvez supprimer des lignes : leurs résultats restent comme ils sont enregistrés.',
  '# Rapporter le fichier',
  'Dans Délibloc, ouvrez la grille de la session, puis « Excel et CSV », et envoyez ce fichier.',
  'Rien n’est enregistré avant que vous ayez vu ce qui changerait, ce qui n’est pas compris, et ce que quelqu’un d’autre a saisi entre-temps.',
  'Une case que vous n’avez pas touchée ne change rien, même si elle a été saisie dans Délibloc depuis. Envoyer deux fois le même fichier ne change rien de plus.',
];
