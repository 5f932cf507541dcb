import type { RecordedGrid } from '../deliberations/evaluation-grid.service.js';
import type { Bloc } from '../domain/certification/certification.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import type { GridFileColumn } from '../domain/tables/grid-columns.js';
import { IDENTITY_COLUMNS } from '../domain/tables/grid-rows.js';
import { writeState } from '../domain/tables/seen-state.js';
import { fileNamePart } from '../http/send-document.js';
import { type FileFormat, FILE_TYPES } from '../spreadsheets/file-format.js';
import {
  type FillableSheet,
  type SheetColumn,
  type SheetEntry,
  writeWorkbook,
} from '../spreadsheets/write-workbook.js';
import { writeText } from '../spreadsheets/write-text.js';
import { formatDay } from '../web/french/format.js';
import { foundEntry } from '../web/french/mark.js';
import { registerName } from '../web/french/person-name.js';
import { explainingSheet } from './grid-file-help.view.js';
import { columnsOfBloc, seenIn, stateOf } from './grid-shape.js';

/** A file to be kept under that name. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** The grid of a session, or of one of its blocs, as a file to be filled in. */
export async function gridFile(grid: RecordedGrid, format: FileFormat, blocCode?: string): Promise<MadeFile> {
  const { session, certification } = grid.loaded;
  const blocs = blocsOf(grid).filter(({ code }) => blocCode === undefined || code === blocCode);
  const named = [certification.code, session.day, ...(blocCode === undefined ? [] : [blocCode])].map(fileNamePart);
  const content = format === 'csv' ? gridText(grid, blocs) : await gridWorkbook(grid, blocs);
  return { name: `Evaluations_${named.join('_')}.${format}`, type: FILE_TYPES[format], content };
}

/** Those that somebody presents. */
export function blocsOf({ loaded, cases }: RecordedGrid): Bloc[] {
  const { blocs } = loaded.certification.content;
  return blocs.filter(({ code }) => cases.some(({ examined }) => examined.presented.includes(code)));
}

function gridWorkbook(grid: RecordedGrid, blocs: readonly Bloc[]): Promise<Uint8Array> {
  const { session, certification } = grid.loaded;
  const title = `Évaluations, ${certification.code}, session du ${formatDay(session.day)}`;
  const sheets = blocs.map((bloc) => sheetOf(grid, bloc, title));
  return writeWorkbook({ title, creator: 'Délibloc' }, sheets, explainingSheet(title, grid.open));
}

const [KEY, NAME, STATE] = [IDENTITY_COLUMNS.key[0], IDENTITY_COLUMNS.name[0], IDENTITY_COLUMNS.state[0]];
/** Columns before those of the grid. */
const BEFORE = 2;

function sheetOf(grid: RecordedGrid, bloc: Bloc, title: string): FillableSheet {
  const columns = columnsOfBloc(grid, bloc);
  const cases = grid.cases.filter(({ examined }) => examined.presented.includes(bloc.code));
  const validated = new Map(grid.loaded.candidacies.map(({ enrollment }) => [enrollment.id, enrollment.validatedIn]));
  const ids = cases.map(({ examined }) => examined.record.enrollmentId);
  return {
    name: bloc.code.replace(/[[\]:*?/\\]/g, '-').slice(0, 31),
    title: `${title}, ${bloc.code} ${bloc.title}`,
    columns: [
      ...[
        { heading: KEY, width: 38, hidden: true },
        { heading: NAME, width: 32 },
      ],
      ...columns.map((column) => gridColumn(grid, bloc, column)),
      { heading: STATE, width: 20, hidden: true },
    ],
    rows: cases.map(({ examined: { record } }) => [
      ...[record.enrollmentId, nameOf(record.identity)],
      ...columns.map((column) => valueOf(grid, record.enrollmentId, column)),
      writeState(stateOf(grid, record.enrollmentId, columns)),
    ]),
    frozen: BEFORE,
    isLocked: (row) => !grid.open || bloc.code in (validated.get(ids[row]!) ?? {}),
  };
}

function gridColumn(grid: RecordedGrid, bloc: Bloc, column: GridFileColumn): SheetColumn {
  return { heading: headingOf(grid, bloc, column), width: 14, entry: column.marked ? MARKS : LETTERS };
}

/** « C4 (E2) * Rédiger une charte »: its codes are what the file is read by. */
function headingOf({ loaded }: RecordedGrid, bloc: Bloc, { assessment, competence }: GridFileColumn): string {
  const mandatory = compileRule(bloc.validation.rule).mandatory.includes(competence) ? ' *' : '';
  const found = bloc.competences.find(({ code }) => code === competence);
  if (found) return `${competence} (${assessment})${mandatory}\n${found.title}`;
  const { title } = loaded.certification.content.assessments.find(({ code }) => code === assessment)!;
  return `${assessment}\nNote de l’épreuve ${title}`;
}

function valueOf(grid: RecordedGrid, enrollmentId: string, column: GridFileColumn): string | number | null {
  const { mark, result } = seenIn(grid, enrollmentId, column);
  return mark ?? (foundEntry({ result }) || null);
}

/** One table of all blocs; a bloc that a candidate does not present is blank. */
function gridText(grid: RecordedGrid, blocs: readonly Bloc[]): Uint8Array {
  const columns = blocs.flatMap((bloc) => columnsOfBloc(grid, bloc).map((column) => ({ bloc, column })));
  const all = columns.map(({ column }) => column);
  const headings = columns.map(({ bloc, column }) => headingOf(grid, bloc, column).replace('\n', ' '));
  const shown = grid.cases.filter(({ examined }) => blocs.some(({ code }) => examined.presented.includes(code)));
  const rows = shown.map(({ examined: { record } }): string[] => [
    ...[record.enrollmentId, nameOf(record.identity)],
    ...all.map((column) => foundEntry(seenIn(grid, record.enrollmentId, column))),
    writeState(stateOf(grid, record.enrollmentId, all)),
  ]);
  return writeText([[KEY, NAME, ...headings, STATE], ...rows]);
}

type Identity = RecordedGrid['cases'][number]['examined']['record']['identity'];

const nameOf = (identity: Identity): string => registerName({ ...identity, usedName: identity.usedName ?? null });

const LETTERS: SheetEntry = {
  values: ['A', 'N', 'J', 'I', 'D'],
  prompt: {
    title: 'Résultat',
    text: 'A acquis, N non acquis, J absence justifiée, I absence injustifiée, D dispense. Vide : pas encore évaluée.',
  },
  refusal: { title: 'Résultat inconnu', text: 'Écrivez A, N, J, I ou D, ou laissez la case vide.' },
};
const MARKS: SheetEntry = {
  formula: 'OR(AND(ISNUMBER(CELL),CELL>=0,CELL<=20),CELL="J",CELL="I",CELL="D")',
  prompt: {
    title: 'Note sur 20',
    text: 'Une note de 0 à 20, ou J absence justifiée, I absence injustifiée, D dispense.',
  },
  refusal: { title: 'Note inconnue', text: 'Écrivez une note de 0 à 20, ou J, I ou D, ou laissez la case vide.' },
};
