import type { Cell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { columnName } from '../domain/tables/table.js';
import type { FileFormat } from './file-format.js';
import { HEADING, TITLE } from './sheet-styles.js';
import { writeText } from './write-text.js';
import { textual } from './write-workbook.js';

/** A column of a file to be filled in, as it is explained. */
export interface ModelColumn {
  readonly heading: string;
  readonly isNeeded: boolean;
  /** What is written in it, in a sentence. */
  readonly hint: string;
  /** One of these. */
  readonly values?: readonly string[];
}

/** A file to be filled in: its title, its sheet, what is to be known beforehand. */
export interface Model {
  readonly title: string;
  readonly sheet: string;
  readonly columns: readonly ModelColumn[];
  readonly notes: readonly string[];
}

/** Rows that offer their choices. */
const ROWS = 5_000;
const WIDTH = 24;

/** An empty file with its headings; the workbook explains each column beside. */
export async function writeModel(model: Model, format: FileFormat): Promise<Uint8Array> {
  if (format === 'csv') return writeText([model.columns.map(({ heading }) => heading)]);
  const { title } = model;
  const lines = [title, ...model.notes, '# Colonnes', ...model.columns.map(explained)];
  return writeXlsx({
    sheets: [toFillIn(model), textual({ name: 'Mode d’emploi', lines })],
    properties: { title, creator: 'Délibloc' },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

const explained = ({ heading, isNeeded, hint }: ModelColumn): string =>
  `${heading}${isNeeded ? ' (nécessaire)' : ''} : ${hint}`;

function toFillIn({ sheet, title, columns }: Model): WriteSheet {
  const cells = new Map<string, Cell>([['0,0', { value: title, type: 'string', style: TITLE }]]);
  for (const [at, { heading }] of columns.entries()) {
    cells.set(`1,${at}`, { value: heading, type: 'string', style: HEADING });
  }
  return {
    name: sheet,
    columns: columns.map(() => ({ width: WIDTH })),
    rows: [[title], columns.map(({ heading }) => heading)],
    cells,
    freezePane: { rows: 2 },
    dataValidations: columns.flatMap(({ values, heading, hint }, at) =>
      values === undefined
        ? []
        : [
            {
              ...{ type: 'list' as const, values: [...values], allowBlank: true, showErrorMessage: false },
              ...{ range: `${columnName(at)}3:${columnName(at)}${ROWS}`, showInputMessage: true },
              ...{ inputTitle: heading.slice(0, 32), inputMessage: hint.slice(0, 255) },
            },
          ],
    ),
  };
}
