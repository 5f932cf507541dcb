import { FILE_TYPES, type FileFormat } from '../spreadsheets/file-format.js';
import { writeText } from '../spreadsheets/write-text.js';
import { type FillableSheet, writeWorkbook } from '../spreadsheets/write-workbook.js';
import { countedWords } from './counted-words.view.js';
import type { FigureTable } from './figure-table.view.js';

/** A file to be kept under that name. */
export interface FigureFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

export interface FigureFileTerms {
  /** Without what tells its format. */
  readonly name: string;
  readonly title: string;
  /** What the figures are of: certification, years, whether fit to be published. */
  readonly notes: readonly string[];
}

/** One table or several; a workbook says what its figures mean on a sheet of its own. */
export async function figureFile(
  terms: FigureFileTerms,
  tables: readonly FigureTable[],
  format: FileFormat,
): Promise<FigureFile> {
  const content = format === 'csv' ? asText(tables) : await asWorkbook(terms, tables);
  return { name: `${terms.name}.${format}`, type: FILE_TYPES[format], content };
}

/** Where there are several, each under its title. */
function asText(tables: readonly FigureTable[]): Uint8Array {
  const parts = tables.map(({ title, rowHeading, columns, rows }) => [
    ...(tables.length > 1 ? [[title]] : []),
    [rowHeading, ...columns.map(plain)],
    ...rows.map(({ name, cells }) => [name, ...cells.map(({ value }) => String(value ?? ''))]),
  ]);
  return writeText(parts.flatMap((rows, index) => (index === 0 ? rows : [[], ...rows])));
}

function asWorkbook({ title, notes }: FigureFileTerms, tables: readonly FigureTable[]): Promise<Uint8Array> {
  const words = countedWords().flatMap(({ term, text }) => [`# ${term}`, text]);
  const lines = [title, ...notes, '# Ce que comptent ces chiffres', ...words];
  const sheets = tables.map((table) => sheetOf(table, title));
  return writeWorkbook({ title, creator: 'Délibloc' }, sheets, { name: 'Lecture', lines });
}

function sheetOf({ title, rowHeading, columns, rows }: FigureTable, of: string): FillableSheet {
  return {
    name: title,
    title: `${of}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    columns: [
      { heading: rowHeading, width: 48 },
      ...columns.map((heading) => ({ heading: plain(heading), width: 14 })),
    ],
    rows: rows.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)]),
    frozen: 1,
    isLocked: () => false,
  };
}

/** A rate is a number there: what it is of stands in the columns beside it. */
const plain = (heading: string): string => (heading.startsWith('Réussite') ? `${heading} (en %)` : heading);
