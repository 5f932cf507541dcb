import { type Fields, fieldsOf, IDENTITY_FIELDS, readRegisterField, REGISTER_COLUMNS } from './read-register.js';
import { type ReadField, type ReadRow, readSheet, type RowKind, type SheetReading } from './read-rows.js';
import { readDayField } from './read-words.js';
import type { Table, TableCell } from './table.js';

const { birthName, usedName, firstNames, gender, birthDay, birthPlace, email } = REGISTER_COLUMNS;
const { certification, accessRoute, enrolledOn, optionBloc } = REGISTER_COLUMNS;

/** Columns of blocs awarded before, under the names that people give them. */
export const AWARD_COLUMNS = {
  ...{ birthName, usedName, firstNames, gender, birthDay, birthPlace, email, certification },
  bloc: ['Bloc', 'Bloc acquis', 'Code du bloc', 'Bloc validé', 'Bloc de compétences'],
  awardedOn: ['Date de décision', 'Décision du jury', 'Date du jury', 'Date d’obtention', 'Acquis le', 'Validé le'],
  certificateNumber: ['Numéro de certificat', 'N° de certificat', 'N° certificat', 'Certificat', 'Numéro'],
  evidence: ['Justificatif', 'Pièce', 'Procès-verbal', 'PV'],
  ...{ accessRoute, enrolledOn, optionBloc },
} as const;
export type AwardColumn = keyof typeof AWARD_COLUMNS;

const ENROLLMENT = ['certification', 'accessRoute', 'enrolledOn', 'optionBloc'] as const;
const AWARD = ['bloc', 'awardedOn', 'certificateNumber', 'evidence'] as const;
const NEEDED: readonly AwardColumn[] = ['birthName', 'firstNames', 'birthDay', 'certification', 'bloc', 'awardedOn'];

/** A row: whose bloc it is, which one and since when; how they were enrolled, where the row says so. */
export interface ReadAwardRow extends Pick<ReadRow<AwardColumn>, 'sheet' | 'number' | 'addressOf'> {
  readonly identity: Fields;
  readonly certification: string;
  readonly enrollment: Fields | null;
  readonly award: Fields;
}

const AWARDS: RowKind<AwardColumn> = {
  columns: AWARD_COLUMNS,
  header: ['birthName', 'firstNames', 'birthDay', 'bloc', 'awardedOn'],
  wanted: (isWritten) => ({
    columns: [...IDENTITY_FIELDS, ...ENROLLMENT, ...AWARD],
    needed: enrolls(isWritten) ? [...NEEDED, 'accessRoute', 'enrolledOn'] : NEEDED,
  }),
  read: readAwardField,
};

/** Whoever is enrolled already is named without what enrolled them. */
const enrolls = (isWritten: (column: AwardColumn) => boolean): boolean =>
  isWritten('accessRoute') || isWritten('enrolledOn');

/** Reads a sheet of blocs; null where no row of it names the columns of names, blocs and days. */
export function readAwardSheet(table: Table): SheetReading<ReadAwardRow> | null {
  const read = readSheet(AWARDS, table);
  return read && { ...read, rows: read.rows.map(awardRow) };
}

function awardRow({ sheet, number, fields, addressOf }: ReadRow<AwardColumn>): ReadAwardRow {
  return {
    ...{ sheet, number, addressOf, identity: fieldsOf(fields, IDENTITY_FIELDS), award: fieldsOf(fields, AWARD) },
    certification: String(fields.certification),
    enrollment: enrolls((column) => fields[column] !== undefined) ? fieldsOf(fields, ENROLLMENT) : null,
  };
}

function readAwardField(column: AwardColumn, cell: TableCell, text: string): ReadField {
  if (column === 'awardedOn') return readDayField(cell);
  if (column === 'bloc') return { value: text.toUpperCase() };
  if (column === 'certificateNumber' || column === 'evidence') return { value: text };
  return readRegisterField(column, cell, text);
}
