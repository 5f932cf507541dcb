import { ACCESS_ROUTES, type AccessRoute, type College } from '../certification/certification.js';
import { plainText } from '../plain-words.js';
import { readDay } from './read-day.js';
import type { ReadField } from './read-rows.js';
import type { TableCell } from './table.js';

export const readDayField = (cell: TableCell): ReadField => orFault(readDay(cell), 'notADay');
export const readGender = (text: string): ReadField => orFault(GENDERS.get(plainText(text)), 'notAGender');
export const readRoute = (text: string): ReadField => orFault(ROUTES.get(plainText(text)), 'notARoute');
export const readYesOrNo = (text: string): ReadField => orFault(YES_OR_NO.get(plainText(text)), 'notYesOrNo');

/** « 31936 » is RNCP31936. */
export const readCode = (text: string): ReadField => ({
  value: /^\d+$/.test(text) ? `RNCP${text}` : text.toUpperCase(),
});

/** « employeur ; professionnel »: the first named is the one they sit for unless told otherwise. */
export function readColleges(text: string): ReadField {
  const read = text.split(/[,;/+\n]+/).map((word) => COLLEGES.get(plainText(word)));
  const known = read.filter((college) => college !== undefined);
  return known.length === read.length ? { value: [...new Set(known)] } : { fault: 'notACollege' };
}

function orFault(value: string | boolean | undefined, fault: string): ReadField {
  return value === undefined ? { fault } : { value };
}

type Words<T> = ReadonlyMap<string, T>;
const wordsFor = <T>(all: readonly (readonly [T, string])[]): Words<T> =>
  new Map(all.flatMap(([value, words]) => words.split(', ').map((word) => [word, value] as const)));

const GENDERS: Words<string> = wordsFor([
  ['F', 'f, femme, feminin, mme, madame, mlle'],
  ['M', 'm, h, homme, masculin, mr, monsieur'],
  ['X', 'x, autre, non binaire'],
]);

const YES_OR_NO: Words<boolean> = wordsFor([
  [true, 'oui, o, vrai, 1, x, yes, true, externe, exterieur, exterieure, qualifie, qualifiee'],
  [false, 'non, n, faux, 0, no, false, interne, non qualifie, non qualifiee'],
]);

const COLLEGES: Words<College> = wordsFor<College>([
  ['employer', 'employeur, employeurs, employeuse, representant des employeurs, representant employeur'],
  ['employee', 'salarie, salariee, salaries, salariees, representant des salaries, representant salarie'],
  ['professional', 'professionnel, professionnelle, professionnels, pro, representant de la profession'],
  ['school', 'ecole, equipe pedagogique, pedagogique, formateur, formatrice, enseignant, enseignante'],
  ['certifier', 'certificateur, organisme certificateur, autorite de certification'],
]);

const ROUTE_NAMES: Readonly<Record<AccessRoute, string>> = {
  FI: 'formation initiale, initial, eleve, etudiant, etudiante',
  CA: 'apprentissage, contrat d apprentissage, apprenti, apprentie, alternance apprentissage',
  FC: 'formation continue, continue',
  CQ: 'contrat de professionnalisation, professionnalisation',
  CL: 'candidature individuelle, candidat libre, candidate libre, individuelle',
  VAE: 'validation des acquis de l experience, validation des acquis de l experience vae',
};
const ROUTES: Words<AccessRoute> = wordsFor(
  ACCESS_ROUTES.map((route) => [route, `${route.toLowerCase()}, ${ROUTE_NAMES[route]}`] as const),
);
