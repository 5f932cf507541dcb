import { plainText } from '../plain-words.js';
import {
  type FieldValue,
  type ReadField,
  type ReadRow,
  readSheet,
  type RowKind,
  type SheetReading,
} from './read-rows.js';
import { readCode, readDayField, readGender, readRoute } from './read-words.js';
import type { Table, TableCell } from './table.js';

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

export const IDENTITY_FIELDS = [
  ...(['birthName', 'usedName', 'firstNames', 'gender', 'birthDay', 'birthPlace', 'email'] as const),
] as const;
const ENROLLMENT = [
  ...(['certification', 'accessRoute', 'enrolledOn', 'optionBloc', 'targetBlocs'] as const),
  ...(['accommodations', 'employer', 'trainingBody'] as const),
];
const NEEDED: readonly RegisterColumn[] = ['birthName', 'firstNames', 'birthDay', 'birthPlace'];
const NEEDED_TO_ENROLL: readonly RegisterColumn[] = ['accessRoute', 'enrolledOn'];

export type Fields = Readonly<Record<string, FieldValue>>;

/** A row: who, and on what they are enrolled where the row says so. What is blank is left out. */
export interface ReadRegisterRow extends Pick<ReadRow<RegisterColumn>, 'sheet' | 'number' | 'addressOf'> {
  readonly identity: Fields;
  readonly enrollment: Fields | null;
}
export type RegisterReading = SheetReading<ReadRegisterRow>;

const REGISTER: RowKind<RegisterColumn> = {
  columns: REGISTER_COLUMNS,
  header: ['birthName', 'firstNames', 'birthDay'],
  wanted: (isWritten) =>
    isWritten('certification')
      ? { columns: [...IDENTITY_FIELDS, ...ENROLLMENT], needed: [...NEEDED, ...NEEDED_TO_ENROLL] }
      : { columns: IDENTITY_FIELDS, needed: NEEDED },
  read: readRegisterField,
};

/** Reads a sheet of people; null where no row of it names the columns of names and of birth days. */
export function readRegisterSheet(table: Table): RegisterReading | null {
  const read = readSheet(REGISTER, table);
  return read && { ...read, rows: read.rows.map(registerRow) };
}

function registerRow({ sheet, number, fields, addressOf }: ReadRow<RegisterColumn>): ReadRegisterRow {
  const enrollment = fields.certification === undefined ? null : fieldsOf(fields, ENROLLMENT);
  return { sheet, number, addressOf, identity: fieldsOf(fields, IDENTITY_FIELDS), enrollment };
}

/** Those of the fields that are written. */
export function fieldsOf<Column extends string>(fields: ReadRow<Column>['fields'], some: readonly Column[]): Fields {
  return Object.fromEntries(
    some.flatMap((column) => {
      const value = fields[column];
      return value === undefined ? [] : [[column, value] as const];
    }),
  );
}

/** Reads a cell of a person or of an enrollment. */
export function readRegisterField(column: RegisterColumn, cell: TableCell, text: string): ReadField {
  if (column === 'birthDay' || column === 'enrolledOn') return readDayField(cell);
  if (column === 'gender') return readGender(text);
  if (column === 'accessRoute') return readRoute(text);
  if (column === 'certification') return readCode(text);
  if (column === 'targetBlocs') return { value: WHOLE.has(plainText(text)) ? undefined : text.split(/[\s,;/+]+/) };
  return { value: column === 'accommodations' ? text.split(/\s*[;\n]\s*/).filter((one) => one !== '') : text };
}

const WHOLE = new Set(['titre', 'titre entier', 'tous', 'tout', 'toute la certification']);
