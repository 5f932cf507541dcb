import { ACCESS_ROUTES, type AccessRoute } from '../certification/certification.js';
import { plainText } from '../plain-words.js';
import { cellUnder, findHeader, type Header } from './header.js';
import { recogniserOf } from './named-columns.js';
import { readDay } from './read-day.js';
import { cellAddress, isBlankRow, type Table, type TableFault, type TableRow, textOf } from './table.js';

/** Columns of people and of their enrollments, under the names that people give them. */
export const REGISTER_COLUMNS = {
  birthName: ['Nom de naissance', 'Nom', 'Nom de famille', 'Nom patronymique'],
  usedName: ['Nom d’usage', 'Nom usuel', 'Nom marital'],
  firstNames: ['Prénoms', 'Prénom', 'Prénom(s)'],
  gender: ['Genre', 'Sexe', 'Civilité'],
  birthDay: ['Date de naissance', 'Né(e) le', 'Né·e le', 'Né le', 'Née le', 'Naissance'],
  birthPlace: ['Lieu de naissance', 'Né(e) à', 'Né·e à', 'Né à', 'Ville de naissance', 'Commune de naissance'],
  email: ['Courriel', 'Adresse électronique', 'E-mail', 'Email', 'Mail', 'Adresse e-mail', 'Adresse mail'],
  certification: ['Certification', 'Code de la certification', 'Code certification', 'RNCP', 'Code RNCP'],
  accessRoute: ['Voie d’accès', 'Voie'],
  enrolledOn: ['Date d’inscription', 'Inscrit(e) le', 'Inscrit·e le', 'Inscription'],
  optionBloc: ['Bloc d’option', 'Option'],
  targetBlocs: ['Blocs visés', 'Blocs'],
  accommodations: ['Aménagements', 'Aménagement'],
  employer: ['Employeur', 'Entreprise'],
  trainingBody: ['Organisme de formation', 'Centre de formation', 'Établissement'],
} as const;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

const IDENTITY = ['birthName', 'usedName', 'firstNames', 'gender', 'birthDay', 'birthPlace', 'email'] as const;
const ENROLLMENT = [
  ...(['certification', 'accessRoute', 'enrolledOn', 'optionBloc', 'targetBlocs'] as const),
  ...(['accommodations', 'employer', 'trainingBody'] as const),
];
const NEEDED: readonly RegisterColumn[] = ['birthName', 'firstNames', 'birthDay', 'birthPlace'];
const NEEDED_TO_ENROLL: readonly RegisterColumn[] = ['accessRoute', 'enrolledOn'];

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A row: who, and on what they are enrolled where the row says so. What is blank is left out. */
export interface ReadRegisterRow {
  readonly sheet: string;
  readonly number: number;
  readonly identity: Fields;
  readonly enrollment: Fields | null;
  /** Where a field of it stands, or would. */
  readonly addressOf: (field: string) => string;
}

export interface RegisterReading {
  readonly rows: readonly ReadRegisterRow[];
  readonly faults: readonly TableFault[];
  readonly leftAlone: readonly string[];
}

const recognise = recogniserOf<RegisterColumn>(REGISTER_COLUMNS);

/** Reads a sheet of people; null where no row of it names the columns of names and of birth days. */
export function readRegisterSheet({ name, rows }: Table): RegisterReading | null {
  const header = findHeader<RegisterColumn>(
    rows,
    recognise,
    (found) => found.has('birthName') && found.has('firstNames') && found.has('birthDay'),
  );
  if (!header) return null;
  const read = rows
    .filter((row) => row.number > header.row && !isBlankRow(row))
    .map((row) => readRow(name, header, row));
  return {
    rows: read.flatMap((one) => ('row' in one ? [one.row] : [])),
    faults: read.flatMap((one) => ('faults' in one ? one.faults : [])),
    leftAlone: [...header.unknown, ...header.repeated].map(({ text }) => text),
  };
}

/** A row with a fault is not read at all: half of a person is nobody. */
function readRow(
  sheet: string,
  header: Header<RegisterColumn>,
  row: TableRow,
): { readonly row: ReadRegisterRow } | { readonly faults: TableFault[] } {
  const addressOf = (field: string): string =>
    cellAddress(row.number, header.columns.get(field as RegisterColumn) ?? header.columns.get('birthName')!);
  const text = (column: RegisterColumn): string => textOf(cellUnder(header, row, column));
  const enrolls = text('certification') !== '';
  const columns: RegisterColumn[] = enrolls ? [...IDENTITY, ...ENROLLMENT] : [...IDENTITY];
  const needed = enrolls ? [...NEEDED, ...NEEDED_TO_ENROLL] : NEEDED;
  const read = columns.map((column) => ({ column, ...readField(header, row, column, needed.includes(column)) }));
  const faults = read.flatMap(({ column, fault }): TableFault[] =>
    fault === undefined ? [] : [{ sheet, address: addressOf(column), code: fault, written: text(column), facts: {} }],
  );
  if (faults.length > 0) return { faults };
  const fieldsOf = (some: readonly RegisterColumn[]): Fields =>
    Object.fromEntries(
      read.flatMap(({ column, value }) => (some.includes(column) && value !== undefined ? [[column, value]] : [])),
    );
  const enrollment = enrolls ? fieldsOf(ENROLLMENT) : null;
  return { row: { sheet, number: row.number, identity: fieldsOf(IDENTITY), enrollment, addressOf } };
}

interface ReadField {
  readonly value?: string | readonly string[] | undefined;
  readonly fault?: string | undefined;
}

function readField(
  header: Header<RegisterColumn>,
  row: TableRow,
  column: RegisterColumn,
  isNeeded: boolean,
): ReadField {
  const cell = cellUnder(header, row, column);
  const text = textOf(cell);
  if (text === '') return isNeeded ? { fault: 'blankField' } : {};
  if (column === 'birthDay' || column === 'enrolledOn') return orFault(readDay(cell), 'notADay');
  if (column === 'gender') return orFault(GENDERS.get(plainText(text)), 'notAGender');
  if (column === 'accessRoute') return orFault(ROUTES.get(plainText(text)), 'notARoute');
  if (column === 'certification') return { value: /^\d+$/.test(text) ? `RNCP${text}` : text.toUpperCase() };
  if (column === 'targetBlocs') return { value: WHOLE.has(plainText(text)) ? undefined : text.split(/[\s,;/+]+/) };
  return { value: column === 'accommodations' ? text.split(/\s*[;\n]\s*/).filter((one) => one !== '') : text };
}

const orFault = (value: string | undefined, fault: string): ReadField => (value === undefined ? { fault } : { value });

const WHOLE = new Set(['titre', 'titre entier', 'tous', 'tout', 'toute la certification']);
const GENDERS = new Map<string, string>([
  ...['f', 'femme', 'feminin', 'mme', 'madame', 'mlle'].map((word) => [word, 'F'] as const),
  ...['m', 'h', 'homme', 'masculin', 'mr', 'monsieur'].map((word) => [word, 'M'] as const),
  ...['x', 'autre', 'non binaire'].map((word) => [word, 'X'] as const),
]);
const ROUTE_NAMES: Readonly<Record<AccessRoute, readonly string[]>> = {
  FI: ['formation initiale', 'initial', 'eleve', 'etudiant', 'etudiante'],
  CA: ['apprentissage', 'contrat d apprentissage', 'apprenti', 'apprentie', 'alternance apprentissage'],
  FC: ['formation continue', 'continue'],
  CQ: ['contrat de professionnalisation', 'professionnalisation'],
  CL: ['candidature individuelle', 'candidat libre', 'candidate libre', 'individuelle'],
  VAE: ['validation des acquis de l experience', 'validation des acquis de l experience vae'],
};
const ROUTES = new Map<string, string>(
  ACCESS_ROUTES.flatMap((route) => [route.toLowerCase(), ...ROUTE_NAMES[route]].map((word) => [word, route] as const)),
);
