import { REGISTER_COLUMNS } from './read-register.js';
import { type ReadField, type ReadRow, readSheet, type RowKind, type SheetReading } from './read-rows.js';
import { readColleges, readGender, readYesOrNo } from './read-words.js';
import type { Table, TableCell } from './table.js';

const { gender, firstNames, email } = REGISTER_COLUMNS;

/** Columns of people who sit on juries, under the names that people give them. */
export const MEMBER_COLUMNS = {
  lastName: ['Nom', 'Nom de famille', 'Nom d’usage', 'Nom du membre'],
  ...{ firstNames, gender },
  colleges: ['Collège', 'Collèges', 'Qualité', 'Représente'],
  organisation: ['Organisme', 'Entreprise', 'Employeur', 'Structure', 'Société', 'Établissement', 'École'],
  occupation: ['Fonction', 'Poste', 'Métier', 'Profession', 'Emploi'],
  external: ['Externe', 'Extérieur', 'Interne ou externe', 'Appartenance'],
  qualification: ['Qualification', 'Titre de qualification', 'Expérience', 'Diplôme'],
  qualified: ['Qualifié', 'Qualifié(e)', 'Qualifiée', 'Professionnel qualifié'],
  email,
  phone: ['Téléphone', 'Tél', 'Tél.', 'Portable', 'Mobile', 'Numéro de téléphone'],
} as const;
export type MemberColumn = keyof typeof MEMBER_COLUMNS;

const ALL = Object.keys(MEMBER_COLUMNS) as MemberColumn[];
const NEEDED: readonly MemberColumn[] = ['lastName', 'firstNames', 'gender', 'colleges', 'organisation', 'occupation'];

const MEMBERS: RowKind<MemberColumn> = {
  columns: MEMBER_COLUMNS,
  header: ['lastName', 'firstNames', 'colleges', 'organisation'],
  wanted: () => ({ columns: ALL, needed: NEEDED }),
  read: readMemberField,
};

/** Reads a sheet of jury people; null where no row of it names their columns. */
export const readMemberSheet = (table: Table): SheetReading<ReadRow<MemberColumn>> | null => readSheet(MEMBERS, table);

function readMemberField(column: MemberColumn, _cell: TableCell, text: string): ReadField {
  if (column === 'gender') return readGender(text);
  if (column === 'colleges') return readColleges(text);
  return column === 'external' || column === 'qualified' ? readYesOrNo(text) : { value: text };
}
