import { ACCESS_ROUTES } from '../domain/certification/certification.js';
import type { RegisterColumn } from '../domain/tables/read-register.js';
import type { ModelColumn } from '../spreadsheets/write-model.js';

/** What is written in a column. */
export type ColumnHint = Omit<ModelColumn, 'heading'>;

const needed = (hint: string): ColumnHint => ({ isNeeded: true, hint });
const optional = (hint: string): ColumnHint => ({ isNeeded: false, hint });
const ENROLLING = 'Pour inscrire la personne.';

/** Each column of people and of their enrollments. */
export const REGISTER_HINTS: Readonly<Record<RegisterColumn, ColumnHint>> = {
  birthName: needed('Le nom de l’état civil.'),
  usedName: optional('S’il diffère du nom de naissance.'),
  firstNames: needed('Tous ceux que porteront les certificats.'),
  gender: { ...optional('F, M ou X ; Mme et M. sont compris.'), values: ['F', 'M', 'X'] },
  birthDay: needed('15/06/1999, 1999-06-15 ou 15 juin 1999.'),
  birthPlace: needed('La commune, et le pays hors de France.'),
  email: optional('Une seule adresse.'),
  certification: optional('Son code, RNCP31936 ou 31936. Sans lui, la personne est seulement ajoutée au registre.'),
  accessRoute: { ...optional(`${ENROLLING} FI, CA, FC, CQ, CL, VAE ou leur nom.`), values: ACCESS_ROUTES },
  enrolledOn: optional(`${ENROLLING} Le jour de l’inscription.`),
  optionBloc: optional('Le code du bloc d’option choisi, par exemple BC04.'),
  targetBlocs: optional('Les codes des blocs visés, séparés par des virgules. Rien, ou « titre », pour tout le titre.'),
  accommodations: optional('Ceux qui sont accordés, séparés par des points-virgules.'),
  employer: optional('L’employeur, tel qu’il est indiqué.'),
  trainingBody: optional('L’organisme qui a préparé la personne.'),
};

/** Columns under the names the product writes, in the order given. */
export function modelColumns<Column extends string>(
  names: Readonly<Record<Column, readonly string[]>>,
  hints: Readonly<Record<Column, ColumnHint>>,
): ModelColumn[] {
  return (Object.keys(names) as Column[]).map((column) => ({ heading: names[column][0]!, ...hints[column] }));
}
